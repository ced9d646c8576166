package org.uyum.start;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.context.ApplicationListener;

/**
 * Looks at settings and database before anything of the program is made, and refuses to start with all that is wrong at
 * once. On PostgreSQL the start then goes on under a lock until the program is ready. With {@code --check} it only
 * looks, says what a start would do, and ends.
 */
class StartCheck implements ApplicationListener<SpringApplicationEvent> {

    /** Only look, change nothing. */
    static final String CHECK = "--check";

    private static final Logger LOG = LoggerFactory.getLogger(StartCheck.class);
    private static final String PRODUCTION = "production";
    private static final int CONNECT_SECONDS = 10;
    private static final int ANSWER_SECONDS = 60;

    private final AtomicReference<StartLock> lock = new AtomicReference<>();

    @Override
    public void onApplicationEvent(SpringApplicationEvent event) {
        if (event instanceof ApplicationContextInitializedEvent initialized) {
            boolean checkOnly = Arrays.asList(initialized.getArgs()).contains(CHECK);
            look(new Settings(initialized.getApplicationContext().getEnvironment()), checkOnly);
        } else if (event instanceof ApplicationReadyEvent || event instanceof ApplicationFailedEvent) {
            StartLock held = lock.getAndSet(null);
            if (held != null) {
                held.close();
            }
        }
    }

    private void look(Settings settings, boolean checkOnly) {
        boolean production = settings.hasProfile(PRODUCTION);
        List<StartProblem> problems = new ArrayList<>(SettingRules.problems(SettingRules.ALWAYS, settings));
        if (production) {
            problems.addAll(SettingRules.problems(SettingRules.PRODUCTION, settings));
        } else if (checkOnly) {
            problems.add(new StartProblem("start.unsafe.noProductionProfile"));
        }
        if (SettingRules.isPostgres(settings)) {
            lookAtDatabase(settings, production, checkOnly, problems);
        }
        if (!problems.isEmpty()) {
            throw new UnsafeStart(problems);
        }
        if (checkOnly) {
            LOG.info(StartTexts.both("start.checked"));
            throw new SpringApplication.AbandonedRunException();
        }
    }

    /** Adds what is wrong to the problems; where nothing is, the lock is held afterwards. */
    private void lookAtDatabase(Settings settings, boolean production, boolean checkOnly, List<StartProblem> problems) {
        StartLock taken = null;
        Connection connection = null;
        try {
            connection = connect(settings);
            if (problems.isEmpty() && !checkOnly) {
                taken = StartLock.take(connection);
            }
            DatabaseLook database = DatabaseLook.at(
                    connection, settings.list("spring.flyway.locations").toArray(String[]::new));
            problems.addAll(DatabaseRules.problems(DatabaseRules.ALWAYS, database, settings));
            if (production) {
                problems.addAll(DatabaseRules.problems(DatabaseRules.PRODUCTION, database, settings));
            }
            if (checkOnly) {
                LOG.info(report(database));
            } else {
                problems.addAll(DatabaseRules.problems(DatabaseRules.NOW, database, settings));
            }
        } catch (SQLException e) {
            problems.add(DatabaseRules.noConnection(e, settings));
        } catch (FlywayException e) {
            LOG.debug("the history of the schema could not be read", e);
            problems.add(new StartProblem(
                    "start.unsafe.schemaNotReadable",
                    DatabaseRules.address(settings),
                    settings.text("spring.datasource.username")));
        } finally {
            if (taken != null && problems.isEmpty()) {
                lock.set(taken);
            } else {
                close(connection);
            }
        }
    }

    private static Connection connect(Settings settings) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", settings.text("spring.datasource.username"));
        properties.setProperty("password", settings.secret("spring.datasource.password"));
        properties.setProperty("connectTimeout", String.valueOf(CONNECT_SECONDS));
        properties.setProperty("loginTimeout", String.valueOf(CONNECT_SECONDS));
        properties.setProperty("socketTimeout", String.valueOf(ANSWER_SECONDS));
        properties.setProperty("tcpKeepAlive", "true");
        // not the name of a running node
        properties.setProperty("ApplicationName", DatabaseLook.APPLICATION + " start");
        return DriverManager.getConnection(settings.text("spring.datasource.url"), properties);
    }

    private static void close(Connection connection) {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                LOG.debug("the connection of the check was gone", e);
            }
        }
    }

    private static String report(DatabaseLook database) {
        if (database.pending().isEmpty()) {
            return StartTexts.both("start.checked.upToDate");
        }
        String key = database.sessions() > 0 ? "start.checked.pendingStopOthers" : "start.checked.pending";
        return StartTexts.both(key, database.pending().size(), String.join("\n    ", database.pending()));
    }
}
