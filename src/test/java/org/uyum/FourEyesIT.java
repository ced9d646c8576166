package org.uyum;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody who is staff and manager reports the progress of an activity and tries to review it, by every way that the
 * packaged program has, under both paths of the engine's REST.
 */
class FourEyesIT {

    private static final List<String> PATHS = List.of("/engine-rest", "/camunda/api/engine/engine/default");
    private static final String OWN_PASSWORD = "Taze-ceviz-23-tane";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static int people;

    /** What was reported first, which nobody reviews. */
    private static FourEyesIT first;

    @TempDir
    static Path folder;

    private static String database;

    private static RunningJar jar;

    private String both;
    private SignedIn browser;
    private String review;
    private String instance;

    /** A program of its own, whose reports of progress nobody else needs. */
    @BeforeAll
    static void start() throws Exception {
        database = "jdbc:h2:file:" + folder.resolve("data/uyum") + ";LOCK_TIMEOUT=10000;AUTO_SERVER=TRUE";
        jar = RunningJar.start(folder, "--spring.datasource.url=" + database);
    }

    @AfterAll
    static void stop() {
        jar.close();
    }

    @BeforeEach
    void reportOnce() throws Exception {
        if (first == null) {
            report();
            first = this;
        }
        both = first.both;
        browser = first.browser;
        review = first.review;
        instance = first.instance;
    }

    private void report() throws Exception {
        both = "bothRoles" + ++people;
        browser = somebodyNew(both);
        JsonNode report = read("/task?taskDefinitionKey=reportProgress&unassigned=true&maxResults=1", both)
                .get(0);
        String reporting = report.get("id").asText();
        instance = report.get("processInstanceId").asText();
        String execution = report.get("executionId").asText();
        accept(post("/task/" + reporting + "/claim", both, "{\"userId\": \"" + both + "\"}"));
        boolean measured = read("/task/" + reporting + "/form-variables", both)
                .path("hasIndicator")
                .path("value")
                .asBoolean();
        accept(post(
                "/task/" + reporting + "/submit-form",
                both,
                "{\"variables\": {\"percent\": {\"value\": 100}, \"done\": {\"value\": \"Yapıldı\"}"
                        + (measured ? ", \"actual\": {\"value\": 1}" : "") + "}}"));
        JsonNode reviews =
                read("/task?taskDefinitionKey=reviewProgress&maxResults=99&processInstanceId=" + instance, both);
        for (JsonNode task : reviews) {
            if (task.get("executionId").asText().equals(execution)) {
                review = task.get("id").asText();
            }
        }
        assertThat(review).as("the review of what was reported").isNotNull();
    }

    @Test
    void by_no_way_is_ones_own_work_reviewed() throws Exception {
        String before = state();
        for (String path : PATHS) {
            for (Way way : ways()) {
                long recorded = refusals();
                HttpResponse<String> answer = call(path, way);
                assertThat(answer.statusCode())
                        .as("%s %s: %s", path, way, answer.body())
                        .isEqualTo(403);
                String message = JSON.readTree(answer.body()).path("message").asText();
                assertThat(message).as("%s %s", path, way).contains("Deneme Kişisi");
                if (way.reachesTheGuard()) {
                    assertThat(message).as("%s %s", path, way).contains("dört göz");
                }
                assertThat(refusals()).as("recorded: %s %s", path, way).isGreaterThan(recorded);
                assertThat(state()).as("%s %s", path, way).isEqualTo(before);
            }
        }
    }

    @Test
    void nor_after_somebody_else_had_the_task_or_gives_it_to_them() throws Exception {
        String byTask = "/task/" + review;
        accept(post(byTask + "/claim", "zbManager", "{\"userId\": \"zbManager\"}"));
        HttpResponse<String> given = post(byTask + "/assignee", "zbManager", "{\"userId\": \"" + both + "\"}");
        assertThat(given.statusCode()).isEqualTo(403);
        assertThat(given.body()).contains("Deneme Kişisi", "dört göz");
        assertThat(call("/engine-rest", new Way("POST", byTask + "/submit-form", accepted(), true))
                        .statusCode())
                .isEqualTo(403);
        accept(post(byTask + "/unclaim", "zbManager", "{}"));
        assertThat(call("/engine-rest", new Way("POST", byTask + "/claim", "{\"userId\": \"" + both + "\"}", true))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void nor_as_a_deputy() throws Exception {
        nameDeputy("zbManager", both);
        HttpResponse<String> refused = jar.post(takeOver(), both, "{\"for\": \"zbManager\"}");
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(403);
        assertThat(refused.body()).contains("dört göz");
        browser.submit("POST", "/tasks/" + review + "/take-over", Map.of("for", "zbManager"));
        assertThat(read("/task/" + review, both).path("assignee").isNull()).isTrue();
    }

    @Test
    void nor_by_ones_own_deputy() throws Exception {
        report();
        nameDeputy(both, "zbStaff3");
        HttpResponse<String> refused = jar.post(takeOver(), "zbStaff3", "{\"for\": \"" + both + "\"}");
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(403);
        assertThat(refused.body()).contains("Deneme Kişisi", "dört göz");
    }

    private String takeOver() {
        return "/api/v1/tasks/" + review + "/take-over";
    }

    @Test
    void somebody_else_reviews_it() throws Exception {
        report();
        accept(post("/task/" + review + "/claim", "zbManager", "{\"userId\": \"zbManager\"}"));
        accept(post("/task/" + review + "/submit-form", "zbManager", accepted()));
        assertThat(jar.get("/engine-rest/task/" + review, "zbManager").statusCode())
                .isEqualTo(404);
    }

    /** @param reachesTheGuard whether it is a call that the role may make, so that the refusal is one of this task */
    private record Way(String method, String path, String body, boolean reachesTheGuard) {}

    private List<Way> ways() throws Exception {
        String byTask = "/task/" + review;
        String byInstance = "/process-instance/" + instance;
        String me = "{\"userId\": \"" + both + "\"}";
        String yes = "{\"value\": true, \"type\": \"Boolean\"}";
        return List.of(
                new Way("POST", byTask + "/claim", me, true),
                new Way("POST", byTask + "/assignee", me, true),
                new Way("PUT", byTask, asItIs("assignee", both), true),
                new Way("POST", byTask + "/submit-form", accepted(), true),
                new Way("POST", byTask + "/complete", accepted(), true),
                new Way("POST", byTask + "/resolve", accepted(), false),
                new Way("POST", byTask + "/delegate", me, false),
                new Way("POST", byTask + "/bpmnError", "{\"errorCode\": \"x\"}", false),
                new Way("POST", byTask + "/bpmnEscalation", "{\"escalationCode\": \"x\"}", false),
                new Way(
                        "POST",
                        byTask + "/identity-links",
                        "{\"userId\": \"" + both + "\", \"type\": \"candidate\"}",
                        false),
                new Way("PUT", byTask + "/variables/decision", yes, false),
                new Way("PUT", byTask + "/localVariables/decision", yes, false),
                new Way("POST", byTask + "/variables", "{\"modifications\": {\"decision\": " + yes + "}}", false),
                new Way("PUT", byInstance + "/variables/decision", yes, false),
                new Way("POST", byInstance + "/variables", "{\"modifications\": {\"decision\": " + yes + "}}", false),
                new Way(
                        "POST",
                        byInstance + "/modification",
                        "{\"instructions\": [{\"type\": \"cancel\", \"activityId\": \"reviewProgress\"}]}",
                        false),
                new Way("DELETE", byInstance, "", false));
    }

    /** Correlating and restarting name no task and no instance that could be looked up: refused all the same. */
    @Test
    void messages_signals_and_restarts_are_not_reachable() throws Exception {
        for (String path : PATHS) {
            for (Way way : List.of(
                    new Way(
                            "POST",
                            "/message",
                            "{\"messageName\": \"planUpdateRequested\", \"processInstanceId\": \"" + instance + "\"}",
                            false),
                    new Way("POST", "/signal", "{\"name\": \"x\"}", false),
                    new Way("POST", "/execution/" + instance + "/messageSubscriptions/x/trigger", "{}", false),
                    new Way("POST", "/process-definition/planMonitoring/restart", "{}", false),
                    new Way("POST", "/modification/execute", "{}", false),
                    new Way("POST", "/migration/execute", "{}", false))) {
                assertThat(call(path, way).statusCode()).as("%s %s", path, way).isEqualTo(403);
            }
        }
    }

    private HttpResponse<String> call(String path, Way way) throws Exception {
        return path.equals("/engine-rest")
                ? jar.send(way.method(), path + way.path(), both, way.body())
                : browser.call(way.method(), path + way.path(), way.body());
    }

    /** All that a task is, with one thing changed. */
    private String asItIs(String changed, String to) throws Exception {
        JsonNode task = read("/task/" + review, both);
        ObjectNode all = JSON.createObjectNode();
        for (String part : List.of("name", "description", "priority", "due", "tenantId")) {
            all.set(part, task.get(part));
        }
        return all.put(changed, to).toString();
    }

    private static String accepted() {
        return "{\"variables\": {\"decision\": {\"value\": \"accept\"}}}";
    }

    private String state() throws Exception {
        return read("/task/" + review, "zbManager") + "\n"
                + read("/process-instance/" + instance + "/variables", "zbManager");
    }

    private long refusals() throws Exception {
        try (Connection connection = DriverManager.getConnection(database, "uyum", "uyum");
                PreparedStatement refused = connection.prepareStatement(
                        "select count(*) from record_entry where kind = 'refused' and actor = ? and process_instance_id = ?")) {
            refused.setString(1, both);
            refused.setString(2, instance);
            try (ResultSet counted = refused.executeQuery()) {
                counted.next();
                return counted.getLong(1);
            }
        }
    }

    /** Added by an administrator; signs in with the password that was handed over and chooses another. */
    private SignedIn somebodyNew(String id) throws Exception {
        SignedIn person = SignedIn.as("admin", "tr", jar.url())
                .addPerson(id, "Deneme", "zeytinburnu", "staff,manager", OWN_PASSWORD);
        jar.knows(id, OWN_PASSWORD);
        return person;
    }

    private void nameDeputy(String principal, String deputy) throws Exception {
        String today = LocalDate.now(ZoneId.of("Europe/Istanbul")).toString();
        SignedIn.as("admin", "tr", jar.url())
                .send(
                        "/me/deputies",
                        Map.of(
                                "person", principal,
                                "deputy", deputy,
                                "roles", "MANAGER",
                                "firstDay", today,
                                "lastDay", today));
    }

    private HttpResponse<String> post(String path, String person, String json) throws Exception {
        return jar.post("/engine-rest" + path, person, json);
    }

    private JsonNode read(String path, String person) throws Exception {
        return JSON.readTree(jar.get("/engine-rest" + path, person).body());
    }

    private static void accept(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 204);
    }
}
