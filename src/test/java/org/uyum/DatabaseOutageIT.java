package org.uyum;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL crashes in the middle of a submission and comes back. */
class DatabaseOutageIT {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void a_submission_cut_off_is_said_to_be_lost_and_the_program_goes_on_by_itself() throws Exception {
        try (Installation installation = new Installation(folder);
                RunningJar jar = installation.start()) {
            installation.addMunicipality(jar, "fatih", "Fatih Belediyesi", "FT", "ftManager");
            String task = Installation.openProgramme(jar, "ftManager");
            String form = "/engine-rest/task/" + task + "/submit-form";
            jar.post("/engine-rest/task/" + task + "/claim", "ftManager", Installation.claim("ftManager"));
            PageVisit signedIn = new PageVisit(jar, "tr");
            assertThat(signedIn.signIn("ftManager", Installation.PASSWORD).statusCode())
                    .isEqualTo(302);
            assertThat(signedIn.get("/programmes").statusCode()).isEqualTo(200);
            long facts = installation.count("select count(*) from record_entry");

            CompletableFuture<HttpResponse<String>> cutOff;
            try (Connection other = installation.connect("uyum");
                    Statement statement = other.createStatement()) {
                other.setAutoCommit(false);
                statement.execute("lock table form_submission in exclusive mode");
                cutOff = jar.postLater(form, "ftManager", Installation.plan("ftManager"));
                installation.awaitSomebodyWaiting();
                installation.crashDatabase();
            }
            assertSaysLost(cutOff.join());

            assertSaysLost(jar.get("/engine-rest/task/" + task, "ftManager"));
            assertSaysLost(jar.get("/api/v1/programmes", "ftManager"));
            assertSaysLost(signedIn.get("/programmes"));
            HttpResponse<String> signingIn = new PageVisit(jar, "en").signIn("ftManager", Installation.PASSWORD);
            assertThat(signingIn.statusCode()).isEqualTo(503);
            assertThat(signingIn.body()).contains("The database cannot be reached", "<html lang=\"en\"");
            assertThat(jar.get("/actuator/health/readiness", null).statusCode()).isEqualTo(503);
            assertThat(jar.get("/actuator/health", null).statusCode()).isEqualTo(503);
            assertThat(jar.get("/actuator/health/liveness", null).statusCode()).isEqualTo(200);

            installation.startDatabase();
            jar.awaitReady();
            assertThat(installation.count("select count(*) from form_submission where task_id = '" + task + "'"))
                    .isZero();
            assertThat(installation.count("select count(*) from record_entry")).isEqualTo(facts);
            HttpResponse<String> again = jar.post(form, "ftManager", Installation.plan("ftManager"));
            assertThat(again.statusCode()).as(again.body()).isEqualTo(204);
            assertThat(signedIn.get("/programmes").body()).contains("-FT-001");
        }
    }

    private static void assertSaysLost(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.body())
                .contains("Veritabanına ulaşılamıyor", "kaydedilmedi")
                .doesNotContain("\tat ", "SQL", "persistence layer", "insert into", "select ", "localhost:");
    }
}
