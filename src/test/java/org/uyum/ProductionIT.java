package org.uyum;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program in its production profile: what it refuses, what it only checks, how one gets in. */
class ProductionIT {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private Installation installation;

    @BeforeEach
    void provide() throws Exception {
        installation = new Installation(folder);
    }

    @AfterEach
    void stop() throws Exception {
        installation.close();
    }

    @Test
    void whatever_is_unsafe_is_refused_at_once_and_the_database_left_empty() throws Exception {
        try (RunningJar jar = installation.launch(
                "--uyum.demo=true",
                "--uyum.admin.password=sistem",
                "--camunda.bpm.authorization.enabled=false",
                "--management.endpoints.web.exposure.include=*")) {
            assertThat(jar.awaitEnd()).isOne();
            assertThat(jar.log())
                    .contains(
                            "4 neden var",
                            "uyum.demo açık",
                            "parolası zayıf",
                            "yetki ya da belediye denetimi kapalı",
                            "yönetim uçları dışarıya açık: *",
                            "for 4 reason(s)",
                            "uyum.demo is on")
                    .doesNotContain("\tat ", installation.databasePassword());
        }
        for (String wrong : new String[] {
            "--spring.datasource.password=not-this-one",
            "--spring.datasource.url=" + installation.url("nowhere"),
            "--spring.datasource.url=jdbc:postgresql://localhost:" + RunningJar.freePort() + "/uyum"
        }) {
            try (RunningJar jar = installation.launch(wrong)) {
                assertThat(jar.awaitEnd()).isOne();
                assertThat(jar.log())
                        .containsAnyOf("refused the login", "no such database", "cannot be reached")
                        .contains("for 1 reason(s)")
                        .doesNotContain("\tat ", "not-this-one");
            }
        }
        installation.execute("alter role uyum in database uyum set search_path = 'nowhere'");
        assertRefused("may not create tables");
        assertThat(installation.tables()).isZero();
        installation.execute("alter role uyum in database uyum reset search_path");
        try (Connection somebodyElse = installation.connect("uyum");
                Statement statement = somebodyElse.createStatement()) {
            statement.execute("create table flyway_schema_history (installed_rank integer)");
        }
        assertRefused("cannot read the schema");
        assertThat(installation.tables()).isOne();
    }

    private void assertRefused(String why) throws Exception {
        try (RunningJar jar = installation.launch()) {
            assertThat(jar.awaitEnd()).isOne();
            assertThat(jar.log()).contains(why, "for 1 reason(s)").doesNotContain("\tat ");
        }
    }

    @Test
    void check_only_looks_and_the_first_administrator_comes_once() throws Exception {
        assertChecked(0, "A start will run", "1.01 identity");
        assertChecked(1, "no first one is given", "--uyum.admin.name=", "--uyum.admin.password=");
        assertThat(installation.tables()).isZero();

        Path secret = Files.writeString(folder.resolve("administrator"), Installation.PASSWORD + "\n");
        try (RunningJar jar = installation.start("--uyum.admin.password=", "--uyum.admin.password-file=" + secret)) {
            assertThat(jar.log()).contains("the account sistem was added").doesNotContain(Installation.PASSWORD);
            assertSafeToUse(jar);
            installation.addMunicipality(jar, "fatih", "Fatih Belediyesi", "FT", "ftManager");
            String task = Installation.openProgramme(jar, "ftManager");
            assertThat(jar.get("/api/v1/programmes", "ftManager").body()).contains("-FT-001");
            assertChecked(0, "up to date");
            assertStopsInOrder(jar, task);
        }
        String hash = "select hashtext(string_agg(pwd_ || salt_, '')) from act_id_user where id_ = 'sistem'";
        long before = installation.count(hash);
        try (RunningJar jar = installation.start("--uyum.admin.password=Another-one-18-of-them")) {
            assertThat(jar.log()).doesNotContain("was added as one");
            assertThat(jar.get("/engine-rest/user?maxResults=9", Installation.ADMINISTRATOR)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(jar.get("/api/v1/programmes", "ftManager").body()).contains("-FT-001");
        }
        assertThat(installation.count(hash)).isEqualTo(before);
        try (RunningJar demo = installation.launch("--uyum.demo=true")) {
            assertThat(demo.awaitEnd()).isOne();
            assertThat(demo.log()).contains("uyum.demo is on").doesNotContain("\tat ");
        }
        assertThat(installation.count("select count(*) from act_id_user")).isEqualTo(2);
    }

    /** A submission that is under way when the program is told to stop comes to its end. */
    private void assertStopsInOrder(RunningJar jar, String task) throws Exception {
        jar.post("/engine-rest/task/" + task + "/claim", "ftManager", Installation.claim("ftManager"));
        CompletableFuture<HttpResponse<String>> underWay;
        try (Connection other = installation.connect("uyum");
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table form_submission in exclusive mode");
            underWay = jar.postLater(
                    "/engine-rest/task/" + task + "/submit-form", "ftManager", Installation.plan("ftManager"));
            installation.await("select count(*) from pg_locks where not granted");
            jar.askToStop();
            Thread.sleep(1000);
            other.rollback();
        }
        assertThat(underWay.join().statusCode()).isEqualTo(204);
        assertThat(jar.awaitEnd()).isEqualTo(143);
        assertThat(installation.count("select count(*) from form_submission where task_id = '" + task + "'"))
                .isOne();
        assertThat(jar.log()).doesNotContain("\tat ");
    }

    private void assertChecked(int exit, String says, String... more) throws Exception {
        long tables = installation.tables();
        long users = tables == 0 ? 0 : installation.count("select count(*) from act_id_user");
        String[] arguments = Stream.concat(
                        Stream.of(more).filter(argument -> argument.startsWith("--")), Stream.of("--check"))
                .toArray(String[]::new);
        try (RunningJar jar = installation.launch(arguments)) {
            assertThat(jar.awaitEnd()).as(jar.log()).isEqualTo(exit);
            assertThat(jar.log()).contains(says).doesNotContain("\tat ");
        }
        assertThat(installation.tables()).isEqualTo(tables);
        assertThat(tables == 0 ? 0 : installation.count("select count(*) from act_id_user"))
                .isEqualTo(users);
    }

    private static void assertSafeToUse(RunningJar jar) throws Exception {
        PageVisit visit = new PageVisit(jar, "tr");
        HttpResponse<String> page = visit.get("/login");
        assertThat(page.headers().allValues("Set-Cookie")).isNotEmpty().allSatisfy(cookie -> assertThat(cookie)
                .contains("Secure"));
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
        assertThat(page.body()).doesNotContain("uyum-demo");
        assertThat(visit.signIn(Installation.ADMINISTRATOR, Installation.PASSWORD)
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).startsWith("https://"));
        HttpResponse<String> tasklist = visit.get("/camunda/app/tasklist/default/");
        assertThat(tasklist.statusCode()).isEqualTo(200);
        assertThat(tasklist.headers().firstValue("Strict-Transport-Security")).isPresent();
        assertThat(tasklist.headers().allValues("Set-Cookie"))
                .allSatisfy(cookie -> assertThat(cookie).contains("Secure"));
        assertThat(visit.get("/nowhere").body()).doesNotContain("Exception", "\tat ");
        assertThat(jar.get("/actuator/health", null).body())
                .isEqualTo("{\"status\":\"UP\",\"groups\":[\"liveness\",\"readiness\"]}");
        assertThat(jar.get("/actuator/env", null).statusCode()).isNotEqualTo(200);
    }
}
