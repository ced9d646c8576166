package org.uyum;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program with very few connections: who waits for whom, and for how long. */
class ConnectionsIT {

    private static final int CONNECTIONS = 3;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path folder;

    private static Installation installation;
    private static RunningJar jar;

    @BeforeAll
    static void start() throws Exception {
        installation = new Installation(folder);
        jar = installation.start(
                "--spring.datasource.hikari.maximum-pool-size=" + CONNECTIONS,
                "--spring.datasource.hikari.minimum-idle=1",
                "--uyum.database.lock-timeout=2s");
        installation.addMunicipality(jar, "fatih", "Fatih Belediyesi", "FT", "ftManager");
        installation.addMunicipality(jar, "piraziz", "Piraziz Belediyesi", "PZ", "pzManager");
    }

    @AfterAll
    static void stop() throws Exception {
        jar.close();
        installation.close();
    }

    @Test
    void more_refusals_at_once_than_there_are_connections_do_not_wait_for_one_another() throws Exception {
        String task = Installation.openProgramme(jar, "ftManager");
        int many = 12;
        String refusals = "select count(*) from record_entry where kind = 'refused' and task_id = '" + task + "'";
        long begin = System.nanoTime();
        List<HttpResponse<String>> answers = IntStream.range(0, many)
                .mapToObj(i -> jar.postLater(
                        "/engine-rest/task/" + task + "/claim", "ftManager", Installation.claim("pzManager")))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403));
        assertThat(installation.count(refusals)).isEqualTo(many);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void who_waits_too_long_for_a_lock_is_told_so_and_nothing_is_stored() throws Exception {
        String task = Installation.openProgramme(jar, "ftManager");
        String form = "/engine-rest/task/" + task + "/submit-form";
        jar.post("/engine-rest/task/" + task + "/claim", "ftManager", Installation.claim("ftManager"));
        String submissions = "select count(*) from form_submission where task_id = '" + task + "'";
        try (Connection other = installation.connect("uyum");
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table form_submission in exclusive mode");
            HttpResponse<String> answer = jar.post(form, "ftManager", Installation.plan("ftManager"));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains("tamamlanıyor").doesNotContain("insert into", "\tat ");
            other.rollback();
            statement.execute("lock table act_ru_task in exclusive mode");
            HttpResponse<String> busy = jar.post(form, "ftManager", Installation.plan("ftManager"));
            assertThat(busy.statusCode()).as(busy.body()).isEqualTo(503);
            assertThat(busy.body()).contains("çok meşgul").doesNotContain("SQL", "update ACT", "\tat ");
            other.rollback();
        }
        assertThat(installation.count(submissions)).isZero();
        assertThat(jar.post(form, "ftManager", Installation.plan("ftManager")).statusCode())
                .isEqualTo(204);
        assertThat(installation.count(submissions)).isOne();
    }

    @Test
    void programmes_opened_at_once_get_numbers_of_their_own() throws Exception {
        List<String> tasks = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> {
                    try {
                        return Installation.openProgramme(jar, "pzManager");
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(tasks).doesNotHaveDuplicates();
        assertThat(installation.count(
                        "select count(distinct number) from programme where lead_municipality = 'piraziz'"))
                .isEqualTo(tasks.size());
        assertThat(installation.count("select last_taken from programme_number where prefix = 'PZ'"))
                .isEqualTo(tasks.size());
    }
}
