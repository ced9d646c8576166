package org.uyum;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways around the steps that the engine's REST API offers, tried on the packaged program with the demo's accounts. */
@ExtendWith(ProgramInBrowser.class)
class RestWaysIT {

    private static final String REST = "/engine-rest";

    private static final String INJECTED = "${''.getClass().forName('org.uyum.Nowhere')}";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RunningJar jar = ProgramInBrowser.program();

    private String instance;

    private String task;

    @BeforeEach
    void openProgramme() throws Exception {
        JsonNode definitions =
                read("/process-definition?key=establishUnit&latestVersion=true&maxResults=1", "zbManager");
        String definition = definitions.get(0).get("id").asText();
        HttpResponse<String> opened = post(
                "/process-definition/" + definition + "/submit-form",
                "zbManager",
                """
                {"variables": {"title": {"value": "Denenen program"}, "periodStart": {"value": "2026-01-01"},
                    "periodEnd": {"value": "2026-12-31"}}}""");
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(200);
        instance = JSON.readTree(opened.body()).get("id").asText();
        task = read("/task?maxResults=9&processInstanceId=" + instance, "zbManager")
                .get(0)
                .get("id")
                .asText();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zbStaff1", "zbManager", "bgManager", "auditor", "admin"})
    void nothing_changes_past_the_steps(String person) throws Exception {
        String before = state();
        for (Way way : ways()) {
            HttpResponse<String> answer = jar.send(way.method(), REST + way.path(), person, way.body());
            assertThat(answer.statusCode())
                    .as("%s %s by %s: %s", way.method(), way.path(), person, answer.body())
                    .isIn(400, 403, 404);
            assertThat(answer.body()).doesNotContain("\tat ", "insert into", "NullPointer");
        }
        assertThat(state()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zbStaff1", "admin"})
    void expressions_from_outside_are_not_evaluated(String person) throws Exception {
        String nested = """
                {"orQueries": [{"%s": "%s"}]}""";
        for (String property : List.of("assigneeExpression", "candidateGroupsExpression", "dueBeforeExpression")) {
            HttpResponse<String> answer = post("/task?maxResults=9", person, nested.formatted(property, INJECTED));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains("Sorgularda ifade");
        }
        assertThat(post("/task?maxResults=9", person, "{\"assigneeExpression\": \"" + INJECTED + "\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void neither_are_those_of_stored_filters_while_ours_work() throws Exception {
        String stored =
                """
                {"resourceType": "Task", "name": "evil", "query": {"orQueries": [{"assigneeExpression": "%s"}]}}""";
        HttpResponse<String> created = post("/filter/create", "admin", stored.formatted(INJECTED));
        String evil = JSON.readTree(created.body()).path("id").asText();
        assertThat(jar.get(REST + "/filter/" + evil + "/list?maxResults=9", "admin")
                        .statusCode())
                .isEqualTo(400);
        JsonNode ours = read("/filter?maxResults=99", "zbManager");
        assertThat(ours).hasSize(4);
        for (JsonNode filter : ours) {
            String path = REST + "/filter/" + filter.get("id").asText();
            assertThat(jar.get(path + "/count", "zbManager").statusCode()).isEqualTo(200);
            String extended = "{\"orQueries\": [{\"assigneeExpression\": \"" + INJECTED + "\"}]}";
            assertThat(jar.post(path + "/list?maxResults=9", "zbManager", extended)
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void of_several_completions_at_once_one_is_accepted_and_the_others_are_told_so() throws Exception {
        assertThat(post("/task/" + task + "/claim", "zbManager", "{\"userId\": \"zbManager\"}")
                        .statusCode())
                .isEqualTo(204);
        String path = REST + "/task/" + task + "/";
        List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, 4)
                .mapToObj(i -> jar.postLater(path + (i % 2 == 0 ? "submit-form" : "complete"), "zbManager", plan()))
                .toList();
        List<HttpResponse<String>> all =
                answers.stream().map(CompletableFuture::join).toList();
        assertThat(all).extracting(HttpResponse::statusCode).containsOnlyOnce(204);
        assertThat(all.stream().filter(answer -> answer.statusCode() != 204)).allSatisfy(answer -> {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).containsAnyOf("tamamlanmış", "tamamlanıyor");
        });
        assertThat(read("/task?maxResults=9&processInstanceId=" + instance, "zbManager"))
                .isEmpty();
        assertThat(post("/task/" + task + "/complete", "zbManager", plan()).statusCode())
                .isEqualTo(400);
        assertThat(post("/task/" + task + "/claim", "zbManager", "{\"userId\": \"zbManager\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    /** The engine's ways give a deputy nothing, under either of its paths; ours gives the task, which is then done there. */
    @Test
    void a_deputy_takes_over_by_our_way_only_and_then_works_by_the_ways_of_the_engine() throws Exception {
        String today = LocalDate.now(ZoneId.of("Europe/Istanbul")).toString();
        SignedIn.as("zbManager", "tr", jar.url())
                .send(
                        "/me/deputies",
                        Map.of(
                                "person", "zbManager",
                                "deputy", "zbStaff2",
                                "roles", "MANAGER",
                                "firstDay", today,
                                "lastDay", today));
        SignedIn deputy = SignedIn.as("zbStaff2", "tr", jar.url());
        String byTask = "/task/" + task;
        for (Way way : List.of(
                new Way("POST", byTask + "/claim", "{\"userId\": \"zbStaff2\"}"),
                new Way("POST", byTask + "/assignee", "{\"userId\": \"zbStaff2\"}"),
                new Way("POST", byTask + "/delegate", "{\"userId\": \"zbStaff2\"}"),
                new Way("POST", byTask + "/submit-form", plan()),
                new Way("POST", byTask + "/complete", plan()))) {
            assertThat(post(way.path(), "zbStaff2", way.body()).statusCode())
                    .as(way.path())
                    .isEqualTo(403);
            assertThat(deputy.post("/camunda/api/engine/engine/default" + way.path(), way.body())
                            .statusCode())
                    .as(way.path())
                    .isEqualTo(403);
        }
        HttpResponse<String> owned = jar.send(
                "PUT", REST + byTask, "zbManager", "{\"name\": \"Programı planla\", \"owner\": \"zbManager\"}");
        assertThat(owned.statusCode()).as(owned.body()).isEqualTo(403);

        String takeOver = "/api/v1/tasks/" + task + "/take-over";
        assertThat(jar.post(takeOver, "zbStaff3", "{\"for\": \"zbManager\"}").statusCode())
                .isEqualTo(403);
        assertThat(jar.post(takeOver, "zbStaff2", "{\"for\": \"zbManager\"}").statusCode())
                .isEqualTo(204);
        JsonNode taken = read(byTask, "zbStaff2");
        assertThat(taken.get("assignee").asText() + " for " + taken.get("owner").asText())
                .isEqualTo("zbStaff2 for zbManager");
        assertThat(deputy.post("/camunda/api/engine/engine/default" + byTask + "/submit-form", plan())
                        .statusCode())
                .isEqualTo(204);
        assertThat(read("/task?maxResults=9&processInstanceId=" + instance, "zbManager"))
                .isEmpty();
    }

    private record Way(String method, String path, String body) {}

    private List<Way> ways() {
        String yes = "{\"value\": true, \"type\": \"Boolean\"}";
        String byTask = "/task/" + task;
        String byInstance = "/process-instance/" + instance;
        return Stream.of(
                        new Way("PUT", byTask + "/variables/municipalitiesReady", yes),
                        new Way("POST", byTask + "/variables", "{\"modifications\": {\"x\": " + yes + "}}"),
                        new Way("DELETE", byTask + "/variables/caseNumber", ""),
                        new Way("PUT", byInstance + "/variables/municipalitiesReady", yes),
                        new Way("DELETE", byInstance + "/variables/caseNumber", ""),
                        new Way("POST", byTask + "/complete", "{\"variables\": {\"x\": " + yes + "}}"),
                        new Way("POST", byTask + "/submit-form", "{\"variables\": {\"x\": " + yes + "}}"),
                        new Way("POST", byTask + "/resolve", "{}"),
                        new Way("POST", byTask + "/bpmnError", "{\"errorCode\": \"x\"}"),
                        new Way("POST", byTask + "/bpmnEscalation", "{\"escalationCode\": \"x\"}"),
                        new Way("POST", byTask + "/delegate", "{\"userId\": \"zbStaff1\"}"),
                        new Way("POST", byTask + "/assignee", "{\"userId\": \"bgStaff1\"}"),
                        new Way("PUT", byTask, "{\"name\": \"x\", \"assignee\": \"bgStaff1\"}"),
                        new Way(
                                "POST",
                                byTask + "/identity-links",
                                "{\"userId\": \"zbStaff1\", \"type\": \"candidate\"}"),
                        new Way("DELETE", byTask + "/comment", ""),
                        new Way("DELETE", byTask, ""),
                        new Way("POST", "/task/create", "{\"id\": \"forged\", \"name\": \"forged\"}"),
                        new Way("POST", byInstance + "/modification", moved("closeProgramme")),
                        new Way("POST", "/execution/" + instance + "/signal", "{}"),
                        new Way("POST", "/process-definition/key/establishUnit/start", "{}"),
                        new Way("POST", "/process-definition/key/planApproval/submit-form", "{\"variables\": {}}"),
                        new Way(
                                "PUT",
                                "/process-definition/key/planApproval/history-time-to-live",
                                "{\"historyTimeToLive\": 0}"),
                        new Way("POST", "/process-instance/delete", "{\"processInstanceIds\": [\"" + instance + "\"]}"),
                        new Way("DELETE", "/history" + byInstance, ""),
                        new Way("DELETE", "/process-definition/key/planApproval?cascade=true", ""),
                        new Way("DELETE", byInstance, ""))
                .toList();
    }

    private static String moved(String to) {
        return "{\"instructions\": [{\"type\": \"startBeforeActivity\", \"activityId\": \"" + to + "\"}]}";
    }

    private static String plan() {
        StringBuilder plan = new StringBuilder(
                """
                {"variables": {"partners": {"type": "Json", "value": "[\\"bagcilar\\"]"},
                    "team": {"type": "Json", "value": "[\\"zbStaff1\\"]"}""");
        String[] stages = {"training", "needsAnalysis", "discussion", "planning", "monitoring"};
        for (int stage = 0; stage < stages.length; stage++) {
            plan.append(", \"%sStart\": {\"value\": \"2026-%02d-01\"}".formatted(stages[stage], 2 * stage + 1));
            plan.append(", \"%sEnd\": {\"value\": \"2026-%02d-28\"}".formatted(stages[stage], 2 * stage + 2));
        }
        return plan.append("}}").toString();
    }

    private String state() throws Exception {
        return read("/task/" + task, "zbManager") + "\n"
                + read("/task/" + task + "/identity-links", "zbManager") + "\n"
                + read("/process-instance/" + instance, "zbManager") + "\n"
                + read("/process-instance/" + instance + "/variables", "zbManager");
    }

    private HttpResponse<String> post(String path, String person, String json) throws Exception {
        return jar.post(REST + path, person, json);
    }

    private JsonNode read(String path, String person) throws Exception {
        return JSON.readTree(jar.get(REST + path, person).body());
    }
}
