package org.uyum;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as a municipality starts it, under the Turkish locale that Turkish servers have. */
class PackagedJarIT {

    @TempDir
    Path folder;

    @Test
    void started_a_second_time_on_h2_it_keeps_its_data() throws Exception {
        String before;
        try (RunningJar first = RunningJar.start(folder)) {
            before = first.get("/api/v1/programmes", "zbManager").body();
            assertThat(before).contains("-ZB-001");
        }
        try (RunningJar second = RunningJar.start(folder)) {
            assertThat(second.get("/api/v1/programmes", "zbManager").body()).isEqualTo(before);
        }
    }

    @Test
    void on_postgresql_the_demo_is_walked_through_and_kept() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            String[] database = {
                "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres"
            };
            String before;
            String draft;
            try (RunningJar first = RunningJar.start(folder, database)) {
                before = first.get("/api/v1/programmes", "zbManager").body();
                assertThat(before).contains("-ZB-001");
                draft = saveDraftOfAnyCharacters(first);
            }
            try (RunningJar second = RunningJar.start(folder, database)) {
                assertThat(second.get("/api/v1/programmes", "zbManager").body()).isEqualTo(before);
                assertThat(second.get(draft, "zbStaff1").body()).contains("a\\u0000b", "\\u0007", "ğüş");
            }
        }
    }

    /** What PostgreSQL stores in no text: the null character, half a surrogate pair. Returns the draft's address. */
    private static String saveDraftOfAnyCharacters(RunningJar program) throws Exception {
        String task = new ObjectMapper()
                .readTree(program.get(
                                "/engine-rest/task?taskDefinitionKey=reportProgress&unassigned=true&maxResults=1",
                                "zbStaff1")
                        .body())
                .path(0)
                .path("id")
                .asText();
        program.post("/engine-rest/task/" + task + "/claim", "zbStaff1", "{\"userId\": \"zbStaff1\"}");
        String draft = "/api/v1/tasks/" + task + "/draft";
        String answers = "{\"done\": \"a\\u0000b \\ud800 \\u0007 ğüş\"}";
        assertThat(program.send("PUT", draft, "zbStaff1", answers, "If-None-Match", "*")
                        .statusCode())
                .isEqualTo(200);
        assertThat(program.get("/engine-rest/task/" + task + "/form-variables", "zbStaff1")
                        .statusCode())
                .isEqualTo(200);
        return draft;
    }

    @Test
    void a_port_in_use_is_named_with_the_way_to_choose_another() throws Exception {
        try (java.net.ServerSocket taken = new java.net.ServerSocket(0);
                RunningJar jar = RunningJar.launch(folder, taken.getLocalPort(), "--uyum.demo=false")) {
            assertThat(jar.awaitEnd()).isNotZero();
            assertThat(jar.log())
                    .contains("Port " + taken.getLocalPort() + " is in use", "--server.port=8081")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void a_database_of_a_newer_version_is_refused_and_left_alone() throws Exception {
        try (RunningJar first = RunningJar.start(folder, "--uyum.demo=false")) {
            assertThat(first.get("/actuator/health", null).statusCode()).isEqualTo(200);
        }
        String url = "jdbc:h2:file:" + folder.resolve("data/uyum");
        try (Connection connection = DriverManager.getConnection(url, "uyum", "uyum");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    insert into "flyway_schema_history" ("installed_rank", "version", "description", "type", "script",
                        "checksum", "installed_by", "execution_time", "success")
                    values (9999, '99.1', 'from the future', 'SQL', 'V99_1__future.sql', 1, 'uyum', 1, true)""");
        }
        try (RunningJar older = RunningJar.launch(folder, RunningJar.freePort(), "--uyum.demo=false")) {
            assertThat(older.awaitEnd()).isNotZero();
            assertThat(older.log())
                    .contains("The database does not fit this program")
                    .doesNotContain("\tat ");
        }
    }
}
