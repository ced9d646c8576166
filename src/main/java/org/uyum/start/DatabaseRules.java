package org.uyum.start;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** What a PostgreSQL must be like before the program starts on it, as a list of named rules. */
final class DatabaseRules {

    /** One rule: what was seen and the settings in, what is wrong out. */
    interface Rule extends BiFunction<DatabaseLook, Settings, Optional<StartProblem>> {}

    /** The oldest version that Camunda 7.24 is made for. */
    static final int OLDEST = 14;

    static final Rule VERSION = (database, settings) ->
            when(database.majorVersion() < OLDEST, "start.unsafe.postgresqlVersion", database.majorVersion(), OLDEST);

    static final Rule ENCODING = (database, settings) ->
            when(!database.encoding().equals("UTF8"), "start.unsafe.encoding", database.encoding());

    static final Rule MAY_CREATE_TABLES =
            (database, settings) -> when(!database.mayCreate(), "start.unsafe.mayNotCreate");

    static final Rule FITS_THIS_PROGRAM =
            (database, settings) -> when(!database.misfit().isEmpty(), "start.unsafe.newerDatabase", database.misfit());

    /** A node of the version before would go on working on tables that have changed below it. */
    static final Rule NO_OLDER_NODE_RUNS = (database, settings) -> when(
            database.sessions() > 0 && !database.pending().isEmpty(),
            "start.unsafe.olderNode",
            database.pending().size());

    static final Rule ADMINISTRATOR = (database, settings) ->
            when(!database.hasAdministrator() && !settings.isSet("uyum.admin.name"), "start.unsafe.noAdministrator");

    /** What holds for every start. */
    static final List<Rule> ALWAYS = List.of(VERSION, ENCODING, MAY_CREATE_TABLES, FITS_THIS_PROGRAM);

    /** What holds beside that where real data is. */
    static final List<Rule> PRODUCTION = List.of(ADMINISTRATOR);

    /** What holds for a start at this moment, and not for a check made ahead of it. */
    static final List<Rule> NOW = List.of(NO_OLDER_NODE_RUNS);

    private DatabaseRules() {}

    static List<StartProblem> problems(List<Rule> rules, DatabaseLook database, Settings settings) {
        return rules.stream()
                .flatMap(rule -> rule.apply(database, settings).stream())
                .toList();
    }

    /** The database's address without what may stand behind it, such as a password. */
    static String address(Settings settings) {
        return settings.text("spring.datasource.url").replaceFirst("[?;].*$", "");
    }

    /** Why the database could not be looked at. */
    static StartProblem noConnection(SQLException failure, Settings settings) {
        String url = address(settings);
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        if (state.startsWith("28")) {
            return new StartProblem("start.unsafe.loginRefused", url, settings.text("spring.datasource.username"));
        }
        if (state.equals("3D000")) {
            return new StartProblem("start.unsafe.noSuchDatabase", url);
        }
        return new StartProblem("start.unsafe.unreachable", url);
    }

    private static Optional<StartProblem> when(boolean wrong, String key, Object... args) {
        return wrong ? Optional.of(new StartProblem(key, args)) : Optional.empty();
    }
}
