package org.uyum;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL crashes in the middle of a submission and comes back. */
class DatabaseOutageIT {

    private static final String MANAGER = "ftManager";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path folder;

    private static Installation installation;
    private static RunningJar jar;

    private String task;
    private String form;

    @BeforeAll
    static void start() throws Exception {
        installation = new Installation(folder);
        jar = installation.start();
        installation.addMunicipality(jar, "fatih", "Fatih Belediyesi", "FT", MANAGER);
    }

    @AfterAll
    static void stop() throws Exception {
        jar.close();
        installation.close();
    }

    @BeforeEach
    void open() throws Exception {
        task = Installation.openProgramme(jar, MANAGER);
        form = "/engine-rest/task/" + task + "/submit-form";
        jar.post("/engine-rest/task/" + task + "/claim", MANAGER, Installation.claim(MANAGER));
    }

    @Test
    void a_submission_cut_off_is_said_to_be_lost_and_the_program_goes_on_by_itself() throws Exception {
        PageVisit signedIn = new PageVisit(jar, "tr");
        assertThat(signedIn.signIn(MANAGER, Installation.PASSWORD).statusCode()).isEqualTo(302);
        assertThat(signedIn.get("/programmes").statusCode()).isEqualTo(200);
        PageVisit inEnglish = new PageVisit(jar, "en");
        inEnglish.signIn(Installation.ADMINISTRATOR, Installation.PASSWORD);
        long facts = installation.count("select count(*) from record_entry");

        CompletableFuture<HttpResponse<String>> cutOff;
        try (Connection other = installation.connect("uyum");
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table form_submission in exclusive mode");
            cutOff = jar.postLater(form, MANAGER, Installation.plan(MANAGER));
            installation.await("select count(*) from pg_locks where not granted");
            installation.crashDatabase();
        }
        assertSaysLost(cutOff.join());

        assertSaysLost(jar.get("/engine-rest/task/" + task, MANAGER));
        assertSaysLost(jar.get("/api/v1/programmes", MANAGER));
        assertSaysLost(signedIn.get("/programmes"));
        assertThat(signedIn.get("/css/uyum.css").statusCode()).isEqualTo(200);
        assertThat(inEnglish.get("/programmes").body())
                .contains("No answer can be given now", "The database cannot be reached")
                .doesNotContain("Veritabanı");
        HttpResponse<String> signingIn = new PageVisit(jar, "en").signIn(MANAGER, Installation.PASSWORD);
        assertThat(signingIn.statusCode()).isEqualTo(503);
        assertThat(signingIn.body()).contains("The database cannot be reached", "<html lang=\"en\"");
        assertThat(jar.get("/actuator/health/readiness", null).statusCode()).isEqualTo(503);
        assertThat(jar.get("/actuator/health", null).statusCode()).isEqualTo(503);
        assertThat(jar.get("/actuator/health/liveness", null).statusCode()).isEqualTo(200);

        installation.startDatabase();
        jar.awaitReady();
        assertThat(submissions()).isZero();
        assertThat(installation.count("select count(*) from record_entry")).isEqualTo(facts);
        HttpResponse<String> again = jar.post(form, MANAGER, Installation.plan(MANAGER));
        assertThat(again.statusCode()).as(again.body()).isEqualTo(204);
        assertThat(signedIn.get("/programmes").body()).contains("-FT-001");
    }

    /** The server waits for a copy that is not there, so the crash meets it while it stores. */
    @Test
    void cut_off_while_it_is_stored_nobody_claims_to_know_and_a_second_try_cannot_store_it_twice() throws Exception {
        installation.execute("alter system set synchronous_standby_names = 'nowhere'");
        installation.execute("select pg_reload_conf()");
        CompletableFuture<HttpResponse<String>> cutOff = jar.postLater(form, MANAGER, Installation.plan(MANAGER));
        installation.await("select count(*) from pg_stat_activity where wait_event = 'SyncRep'");
        installation.crashDatabase();
        HttpResponse<String> answer = cutOff.join();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.body()).contains("bilinmiyor").doesNotContain("SQL", "\tat ");

        installation.startDatabase();
        installation.execute("alter system reset synchronous_standby_names");
        installation.execute("select pg_reload_conf()");
        jar.awaitReady();
        assertThat(submissions()).isOne();
        HttpResponse<String> again = jar.post(form, MANAGER, Installation.plan(MANAGER));
        assertThat(again.statusCode()).as(again.body()).isEqualTo(400);
        assertThat(again.body()).contains("tamamlanmış");
        assertThat(submissions()).isOne();
    }

    private long submissions() throws Exception {
        return installation.count("select count(*) from form_submission where task_id = '" + task + "'");
    }

    private static void assertSaysLost(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.body())
                .contains("Veritabanına ulaşılamıyor", "kaydedilmedi")
                .doesNotContain("\tat ", "SQL", "persistence layer", "insert into", "select ", "localhost:");
    }
}
