package org.uyum.upgrade;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * The database of an earlier release, restored and not opened by this one yet.
 *
 * @param openTasks the key of each user task that is open in it, by the task's id
 */
record EarlierDatabase(String url, String user, Map<String, String> openTasks) {

    /** A copy of a database file of H2. */
    static EarlierDatabase onH2(String release) {
        try {
            Path file = Files.createTempDirectory("uyum-upgrade").resolve("uyum");
            try (InputStream database = open(release, "h2.mv.db.gz")) {
                Files.copy(database, Path.of(file + ".mv.db"));
            }
            String url = "jdbc:h2:file:" + file + ";TRACE_LEVEL_FILE=0";
            return new EarlierDatabase(url, "uyum", tasksIn(url, "uyum"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A dump of PostgreSQL, brought into a server of this test's own, which ends with the tests. */
    static EarlierDatabase onPostgresql(String release) {
        try (InputStream dump = open(release, "postgresql.sql.gz")) {
            EmbeddedPostgres postgres = EmbeddedPostgres.start();
            String url = postgres.getJdbcUrl("postgres", "postgres");
            try (Connection connection = DriverManager.getConnection(url, "postgres", "uyum");
                    Statement statement = connection.createStatement()) {
                statement.execute(new String(dump.readAllBytes(), StandardCharsets.UTF_8));
            } catch (SQLException e) {
                throw new IllegalStateException("the dump of " + release + " cannot be restored", e);
            }
            return new EarlierDatabase(url, "postgres", tasksIn(url, "postgres"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void register(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", () -> url);
        properties.add("spring.datasource.username", () -> user);
        properties.add("spring.datasource.password", () -> "uyum");
    }

    private static InputStream open(String release, String file) throws IOException {
        return new GZIPInputStream(new ClassPathResource("databases/" + release + "/" + file).getInputStream());
    }

    private static Map<String, String> tasksIn(String url, String user) {
        Map<String, String> tasks = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(url, user, "uyum");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id_, task_def_key_ from act_ru_task")) {
            while (rows.next()) {
                tasks.put(rows.getString(1), rows.getString(2));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the tasks of the earlier database cannot be read", e);
        }
        return tasks;
    }
}
