package org.uyum.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the settings of an installation with real data must keep, as a list of named rules; none looks at the database. */
final class SettingRules {

    /** One rule: the settings in, what is wrong out. */
    interface Rule extends Function<Settings, Optional<StartProblem>> {}

    private static final Set<String> KNOWN_PASSWORDS =
            Set.of("uyum", "uyum-demo", "postgres", "postgresql", "password", "parola", "secret", "changeme", "admin");

    /** Loggers that write what people entered once they are told to be talkative. */
    private static final List<String> LOG_ANSWERS = List.of(
            "org.camunda.bpm.engine.persistence",
            "org.camunda.bpm.engine.impl.persistence.entity",
            "org.camunda.bpm.engine.cmd",
            "org.apache.ibatis",
            "org.springframework.jdbc",
            "org.springframework.web",
            "org.springframework.data",
            "org.apache.coyote",
            "org.postgresql",
            "web",
            "sql");

    /** Files that hold secrets can be read. */
    static final Rule SECRET_FILES = settings -> Optional.of(settings.text(SecretFiles.UNREADABLE))
            .filter(names -> !names.isEmpty())
            .map(names -> new StartProblem("start.unsafe.secretFiles", names.replace(",", ", ")));

    static final Rule NO_DEMO = settings -> when(settings.isOn("uyum.demo"), "start.unsafe.demo");

    static final Rule POSTGRESQL = settings -> when(!isPostgres(settings), "start.unsafe.notPostgresql");

    static final Rule DATABASE_USER =
            settings -> when(settings.text("spring.datasource.username").isEmpty(), "start.unsafe.databaseUser");

    static final Rule DATABASE_PASSWORD = settings -> {
        String password = settings.secret("spring.datasource.password").toLowerCase(Locale.ROOT);
        boolean guessed = password.isBlank()
                || KNOWN_PASSWORDS.contains(password)
                || password.equals(settings.text("spring.datasource.username").toLowerCase(Locale.ROOT));
        return when(guessed, "start.unsafe.databasePassword");
    };

    static final Rule ADMINISTRATOR_NAME = settings -> {
        String name = settings.text("uyum.admin.name");
        boolean half = name.isEmpty() != settings.secret("uyum.admin.password").isEmpty();
        return half
                ? Optional.of(new StartProblem("start.unsafe.administratorHalf"))
                : when(!name.isEmpty() && !name.matches("[a-zA-Z0-9]{1,64}"), "start.unsafe.administratorName");
    };

    static final Rule ADMINISTRATOR_PASSWORD = settings -> {
        String password = settings.secret("uyum.admin.password");
        return when(
                !password.isEmpty() && AdministratorPassword.isWeak(settings.text("uyum.admin.name"), password),
                "start.unsafe.administratorPassword",
                AdministratorPassword.SHORTEST,
                AdministratorPassword.FEWEST_DIFFERENT);
    };

    /** Camunda's own way to an administrator gives it the password of its name, and no say in when it is made. */
    static final Rule NO_CAMUNDA_ADMINISTRATOR =
            settings -> when(!settings.below("camunda.bpm.admin-user").isEmpty(), "start.unsafe.camundaAdministrator");

    static final Rule AUTHORIZATION = settings -> when(
            !settings.isOn("camunda.bpm.authorization.enabled")
                    || settings.text("camunda.bpm.authorization.tenant-check-enabled")
                            .equalsIgnoreCase("false"),
            "start.unsafe.authorization");

    static final Rule DESERIALIZATION = settings ->
            when(!settings.isOn(engine("deserialization-type-validation-enabled")), "start.unsafe.deserialization");

    static final Rule HISTORY = settings -> Optional.of(settings.text("camunda.bpm.history-level"))
            .filter(level -> !level.equalsIgnoreCase("full"))
            .map(level -> new StartProblem("start.unsafe.history", level));

    static final Rule ACTUATOR = settings -> {
        List<String> more = Stream.of("web", "jmx")
                .flatMap(way -> settings.list("management.endpoints." + way + ".exposure.include").stream())
                .filter(endpoint -> !endpoint.equals("health"))
                .distinct()
                .toList();
        return when(!more.isEmpty(), "start.unsafe.actuator", String.join(", ", more));
    };

    static final Rule HEALTH_DETAILS = settings -> when(
            Stream.of("show-details", "show-components")
                    .map(what -> settings.text("management.endpoint.health." + what))
                    .anyMatch(shown -> !shown.isEmpty() && !shown.equalsIgnoreCase("never")),
            "start.unsafe.healthDetails");

    static final Rule NO_H2_CONSOLE =
            settings -> when(settings.isOn("spring.h2.console.enabled"), "start.unsafe.h2Console");

    static final Rule SECURE_COOKIES = settings -> {
        List<String> off = Stream.of(
                        "server.servlet.session.cookie.secure",
                        "server.servlet.session.cookie.http-only",
                        "camunda.bpm.webapp.csrf.enable-secure-cookie",
                        "camunda.bpm.webapp.session-cookie.enable-secure-cookie")
                .filter(name -> !settings.isOn(name))
                .toList();
        return when(!off.isEmpty(), "start.unsafe.cookies", String.join(", ", off));
    };

    static final Rule STRICT_TRANSPORT = settings -> when(
            !settings.text("camunda.bpm.webapp.header-security.hsts-disabled").equalsIgnoreCase("false"),
            "start.unsafe.hsts");

    static final Rule ERRORS_WITHOUT_DETAILS = settings -> {
        List<String> shown = Stream.of("include-message", "include-stacktrace", "include-binding-errors")
                .map("server.error."::concat)
                .filter(name -> settings.isSet(name) && !settings.text(name).equalsIgnoreCase("never"))
                .toList();
        return when(
                !shown.isEmpty() || settings.isOn("server.error.include-exception"),
                "start.unsafe.errorDetails",
                shown.isEmpty() ? "server.error.include-exception" : String.join(", ", shown));
    };

    static final Rule LOGS_WITHOUT_ANSWERS = settings -> {
        List<String> talkative = new ArrayList<>();
        Stream.of("debug", "trace").filter(settings::isGiven).forEach(talkative::add);
        for (Map.Entry<String, String> level : settings.below("logging.level").entrySet()) {
            if (Set.of("debug", "trace", "all").contains(level.getValue().toLowerCase(Locale.ROOT))
                    && reaches(level.getKey())) {
                talkative.add("logging.level." + level.getKey());
            }
        }
        return when(!talkative.isEmpty(), "start.unsafe.logging", String.join(", ", talkative));
    };

    /** What holds for every start. */
    static final List<Rule> ALWAYS = Stream.concat(
                    Stream.of(SECRET_FILES, ADMINISTRATOR_NAME, ADMINISTRATOR_PASSWORD), SignInRules.ALWAYS.stream())
            .toList();

    /** What holds beside that where real data is. */
    static final List<Rule> PRODUCTION = List.of(
            NO_DEMO,
            POSTGRESQL,
            DATABASE_USER,
            DATABASE_PASSWORD,
            NO_CAMUNDA_ADMINISTRATOR,
            AUTHORIZATION,
            DESERIALIZATION,
            HISTORY,
            ACTUATOR,
            HEALTH_DETAILS,
            NO_H2_CONSOLE,
            SECURE_COOKIES,
            STRICT_TRANSPORT,
            SignInRules.LDAP_ENCRYPTED,
            ERRORS_WITHOUT_DETAILS,
            LOGS_WITHOUT_ANSWERS);

    private SettingRules() {}

    static List<StartProblem> problems(List<Rule> rules, Settings settings) {
        return rules.stream().flatMap(rule -> rule.apply(settings).stream()).toList();
    }

    static boolean isPostgres(Settings settings) {
        return settings.text("spring.datasource.url").startsWith("jdbc:postgresql:");
    }

    private static boolean reaches(String logger) {
        return logger.equalsIgnoreCase("root")
                || LOG_ANSWERS.stream().anyMatch(name -> isAt(name, logger) || isAt(logger, name));
    }

    private static boolean isAt(String logger, String parent) {
        return logger.equals(parent) || logger.startsWith(parent + ".");
    }

    private static String engine(String property) {
        return "camunda.bpm.generic-properties.properties." + property;
    }

    private static Optional<StartProblem> when(boolean wrong, String key, Object... args) {
        return wrong ? Optional.of(new StartProblem(key, args)) : Optional.empty();
    }
}
