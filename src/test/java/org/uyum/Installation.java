package org.uyum;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.uyum.casework.CaseworkFixtures;

/**
 * A municipality's own installation: the packaged program in its production profile on a PostgreSQL that can be stopped
 * and started again on its data.
 */
final class Installation implements AutoCloseable {

    static final String ADMINISTRATOR = "sistem";
    static final String PASSWORD = "Kuru-incir-17-tane";

    private static final String DATABASE_PASSWORD = "zz-of-the-test-zz";
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final int databasePort = RunningJar.freePort();
    private final List<String> people = new ArrayList<>(List.of(ADMINISTRATOR));
    private EmbeddedPostgres postgres;

    Installation(Path folder) throws Exception {
        this.folder = folder;
        startDatabase();
        execute("create role uyum login password '" + DATABASE_PASSWORD + "'");
        execute("create database uyum owner uyum encoding 'UTF8' template template0");
        requirePasswords();
    }

    // the embedded server lets everybody in as whoever they say they are
    private void requirePasswords() throws IOException, SQLException {
        Files.writeString(
                folder.resolve("postgresql/pg_hba.conf"),
                """
                local all postgres trust
                host all postgres all trust
                host all all all scram-sha-256
                """);
        execute("select pg_reload_conf()");
    }

    void startDatabase() throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgresql"))
                .setCleanDataDirectory(false)
                .setPort(databasePort)
                // as every server outside of tests: what was said to be stored is stored
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    /** Ends the server at once, as a crash of its machine would. */
    void crashDatabase() throws Exception {
        String server =
                Files.readAllLines(folder.resolve("postgresql/postmaster.pid")).get(0);
        assertThat(new ProcessBuilder("kill", "-QUIT", server).start().waitFor())
                .isZero();
        ProcessHandle.of(Long.parseLong(server))
                .ifPresent(process -> process.onExit().join());
        postgres.close();
    }

    /** The settings of a safe start; more can follow, and win over these. */
    String[] settings(String... more) {
        List<String> settings = new ArrayList<>(List.of(
                "--spring.profiles.active=production",
                "--spring.datasource.url=" + url("uyum"),
                "--spring.datasource.username=uyum",
                "--spring.datasource.password=" + DATABASE_PASSWORD,
                "--uyum.admin.name=" + ADMINISTRATOR,
                "--uyum.admin.password=" + PASSWORD));
        List<String> names =
                Arrays.stream(more).map(setting -> setting.split("=")[0] + "=").toList();
        settings.removeIf(setting -> names.stream().anyMatch(setting::startsWith));
        settings.addAll(Arrays.asList(more));
        return settings.toArray(String[]::new);
    }

    RunningJar start(String... more) throws Exception {
        return known(RunningJar.start(folder, settings(more)));
    }

    RunningJar launch(String... more) {
        return known(RunningJar.launch(folder, RunningJar.freePort(), settings(more)));
    }

    RunningJar known(RunningJar jar) {
        people.forEach(person -> jar.knows(person, PASSWORD));
        return jar;
    }

    String url(String database) {
        return "jdbc:postgresql://localhost:" + databasePort + "/" + database;
    }

    int databasePort() {
        return databasePort;
    }

    String databasePassword() {
        return DATABASE_PASSWORD;
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), "postgres", "postgres");
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** One number from the program's database. */
    long count(String question) throws SQLException {
        try (Connection connection = connect("uyum");
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    /** Waits until the question counts something. */
    void await(String question) throws Exception {
        long limit = System.nanoTime() + PATIENCE.toNanos();
        while (count(question) == 0) {
            assertThat(System.nanoTime()).as(question).isLessThan(limit);
            Thread.sleep(100);
        }
    }

    long tables() throws SQLException {
        return count("select count(*) from information_schema.tables where table_schema = 'public'");
    }

    /** Adds a municipality and its manager on the pages for it, as the administrator does. */
    void addMunicipality(RunningJar jar, String code, String name, String prefix, String manager) throws Exception {
        SignedIn administrator = SignedIn.with(ADMINISTRATOR, PASSWORD, jar.url());
        administrator.send(
                "/admin/municipalities",
                Map.of("code", code, "name", name, "prefix", prefix, "populationOver50000", "true"));
        administrator.addPerson(manager, "Müdür", code, "manager", PASSWORD);
        people.add(manager);
        known(jar);
    }

    /** Opens a programme and returns the id of its first task, {@code planProgramme}, claimed by the manager. */
    static String openProgramme(RunningJar jar, String manager) throws Exception {
        JsonNode definitions = JSON.readTree(
                jar.get("/engine-rest/process-definition?key=establishUnit&latestVersion=true&maxResults=1", manager)
                        .body());
        HttpResponse<String> opened = jar.post(
                "/engine-rest/process-definition/"
                        + definitions.get(0).get("id").asText() + "/submit-form",
                manager,
                """
                {"variables": {"title": {"value": "Denenen program"}, "periodStart": {"value": "2026-01-01"},
                    "periodEnd": {"value": "2026-12-31"}}}""");
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(200);
        String instance = JSON.readTree(opened.body()).get("id").asText();
        return JSON.readTree(jar.get("/engine-rest/task?maxResults=1&processInstanceId=" + instance, manager)
                        .body())
                .get(0)
                .get("id")
                .asText();
    }

    static String claim(String person) {
        return "{\"userId\": \"" + person + "\"}";
    }

    /** Answers to {@code planProgramme} with a team of one. */
    static String plan(String member) {
        ObjectNode variables = JSON.createObjectNode();
        CaseworkFixtures.plan().forEach((key, content) -> {
            ObjectNode variable = variables.putObject(key);
            if (content instanceof List<?> list) {
                List<?> chosen = key.equals("team") ? List.of(member) : list;
                variable.put("type", "Json")
                        .put("value", JSON.valueToTree(chosen).toString());
            } else {
                variable.put("value", content.toString());
            }
        });
        return JSON.createObjectNode().set("variables", variables).toString();
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
