package org.uyum.start;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.ValidateResult;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What a PostgreSQL holds before the program touches it; looking writes nothing.
 *
 * @param majorVersion of the server
 * @param mayCreate whether the user may create tables in the schema that is used
 * @param misfit why the schema does not fit this program, most likely because a newer one made it; empty if it fits
 * @param pending the migrations that a start would run, in their order
 * @param sessions connections that running nodes of the program have to this database
 * @param hasAdministrator whether anybody is an administrator
 */
record DatabaseLook(
        int majorVersion,
        String encoding,
        boolean mayCreate,
        String misfit,
        List<String> pending,
        int sessions,
        boolean hasAdministrator) {

    /** The name under which the nodes of the program are seen by the database, as the pools of connections give it. */
    static final String APPLICATION = "uyum";

    DatabaseLook {
        pending = List.copyOf(pending);
    }

    static DatabaseLook at(Connection connection, String... locations) throws SQLException {
        Flyway flyway = flyway(new SingleConnectionDataSource(connection, true), locations);
        ValidateResult validated = flyway.validateWithResult();
        try (Statement ask = connection.createStatement()) {
            return new DatabaseLook(
                    connection.getMetaData().getDatabaseMajorVersion(),
                    text(ask, "show server_encoding"),
                    "t".equals(text(ask, "select has_schema_privilege(current_schema(), 'CREATE')")),
                    validated.validationSuccessful
                            ? ""
                            : validated.invalidMigrations.stream()
                                    .map(migration -> migration.version + " " + migration.description)
                                    .collect(Collectors.joining(", ")),
                    Arrays.stream(flyway.info().pending())
                            .map(script -> script.getVersion() + " " + script.getDescription())
                            .toList(),
                    Integer.parseInt(text(
                            ask,
                            "select count(*) from pg_stat_activity"
                                    + " where datname = current_database() and application_name = '" + APPLICATION
                                    + "'")),
                    hasAdministrator(ask));
        }
    }

    private static Flyway flyway(DataSource database, String... locations) {
        return Flyway.configure()
                .dataSource(database)
                .locations(locations)
                // what is still to be run is no misfit; what we do not have is one
                .ignoreMigrationPatterns("repeatable:missing", "*:pending")
                .load();
    }

    // the engine's tables are asked directly: the engine itself would write while it starts
    private static boolean hasAdministrator(Statement ask) throws SQLException {
        return text(ask, "select to_regclass('act_id_membership')") != null
                && !"0".equals(text(ask, "select count(*) from act_id_membership where group_id_ = 'camunda-admin'"));
    }

    private static String text(Statement ask, String question) throws SQLException {
        try (ResultSet answer = ask.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
