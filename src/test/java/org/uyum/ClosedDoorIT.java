package org.uyum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uyum.EngineRestMethods.Offered;

/** Who comes through the door of the packaged program, tried on each path that it has. */
@ExtendWith(ProgramInBrowser.class)
class ClosedDoorIT {

    private static final String REST = "/engine-rest";
    private static final String WEBAPP_REST = "/camunda/api/engine/engine/default";

    /** Reached without signing in, and nothing else. */
    private static final Set<String> OPEN = Set.of("/login", "/language");

    /** Posted, though nothing is changed: exports leave a trace, and what is searched for stands in no address. */
    private static final Set<String> LOOKING_POSTED = Set.of(
            "/admin/access/export",
            "/databank/search",
            "/databank/export",
            "/databank/figures",
            "/databank/retention/register");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RunningJar jar = ProgramInBrowser.program();

    @Test
    void nobody_reaches_a_page_of_ours_without_signing_in() throws Exception {
        Set<Offered> pages = MappedPages.all();
        assertThat(pages).hasSizeGreaterThan(100);
        for (Offered page : pages) {
            if (!OPEN.contains(page.path())) {
                refusedToAnybody(page.method(), page.example());
            }
        }
    }

    @Test
    void nor_anything_of_the_engines_and_its_webapps() throws Exception {
        for (Offered call : EngineRestMethods.all()) {
            refusedToAnybody(call.method(), REST + call.example());
            refusedToAnybody(call.method(), REST + "/engine/default" + call.example());
            refusedToAnybody(call.method(), WEBAPP_REST + call.example());
        }
        for (String path : List.of(
                "/camunda",
                "/camunda/app/tasklist/default/",
                "/camunda/app/cockpit/default/",
                "/camunda/app/admin/default/",
                "/camunda/app/welcome/default/",
                "/camunda/app/admin/default/setup/",
                "/camunda/api/engine/engine/",
                "/camunda/api/admin/auth/user/default",
                "/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/h2-console",
                "/v3/api-docs")) {
            refusedToAnybody("GET", path);
        }
        for (String path : List.of(
                "/camunda/api/admin/auth/user/default/login/tasklist",
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/engine/engine/default/identity/password-policy")) {
            refusedToAnybody("POST", path);
        }
    }

    private void refusedToAnybody(String method, String path) throws Exception {
        HttpResponse<String> answer = jar.send(method, path, null, method.equals("GET") ? "" : "{}");
        assertThat(answer.statusCode())
                .as("%s %s: %s", method, path, answer.body())
                .isIn(302, 401, 403);
        if (answer.statusCode() == 302) {
            assertThat(answer.headers().firstValue("Location").orElseThrow())
                    .as(path)
                    .endsWith("/login");
        }
    }

    @Test
    void tricks_with_the_path_open_nothing() throws Exception {
        for (String path : List.of(
                "/login/../programmes",
                "/css/../programmes",
                "/css/..;/programmes",
                "/css/%2e%2e/programmes",
                "//programmes",
                "/programmes;/login",
                "/engine-rest;a=b/task",
                "/css/..%2f..%2fapplication.yml",
                "/webjars/..%5c..%5capplication.yml",
                "/engine-rest/../engine-rest/task",
                "/camunda/api/admin/setup/default/../../../api/admin/setup/default/user/create")) {
            assertThat(jar.get(path, null).statusCode()).as(path).isIn(302, 400, 401, 403, 404);
            assertThat(jar.get(path, null).body()).as(path).doesNotContain("spring:", "-ZB-001");
        }
    }

    @Test
    void auditors_change_nothing_on_any_page() throws Exception {
        SignedIn auditor = SignedIn.as("auditor", "tr", jar.url());
        List<String> changed = new ArrayList<>();
        for (Offered page : MappedPages.all()) {
            if (page.changes() && !isTheirOwn(page.path())) {
                for (String path : List.of(page.example(), page.path().replaceFirst("\\{number}", ofTheDemo()))) {
                    int status = auditor.submit(page.method(), path.replaceAll("\\{[^}]+}", "1"), Map.of())
                            .statusCode();
                    if (status != 403) {
                        changed.add(page.method() + " " + path + " " + status);
                    }
                }
                int client =
                        jar.send(page.method(), page.example(), "auditor", "{}").statusCode();
                assertThat(client).as(page.toString()).isIn(302, 401, 403);
            }
        }
        assertThat(changed).isEmpty();
    }

    private static boolean isTheirOwn(String path) {
        return OPEN.contains(path) || path.startsWith("/me/password") || LOOKING_POSTED.contains(path);
    }

    /** The newest programme of the demo, in which no other municipality takes part yet. */
    private String ofTheDemo() throws Exception {
        return JSON.readTree(jar.get("/api/v1/programmes", "zbManager").body())
                .findValue("number")
                .asText();
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "zbStaff1", "zbMayor"})
    void what_is_not_their_business_is_not_reachable_under_either_path(String person) throws Exception {
        SignedIn browser = SignedIn.as(person, "tr", jar.url());
        int tried = 0;
        for (Offered call : EngineRestMethods.all()) {
            if (call.changes() && !isQuestion(call) && !isWork(call, person)) {
                tried++;
                HttpResponse<String> byRest = jar.send(call.method(), REST + call.example(), person, "{}");
                assertThat(byRest.statusCode())
                        .as("%s: %s", call, byRest.body())
                        .isEqualTo(403);
                HttpResponse<String> byWebapp = browser.call(call.method(), WEBAPP_REST + call.example(), "{}");
                assertThat(byWebapp.statusCode())
                        .as("%s: %s", call, byWebapp.body())
                        .isEqualTo(403);
                assertThat(JSON.readTree(byWebapp.body()).path("message").asText())
                        .as(call.toString())
                        .contains("rolleriniz bu çağrıya izin vermiyor");
            }
        }
        assertThat(tried).isGreaterThan(150);
    }

    private static boolean isQuestion(Offered call) {
        return call.method().equals("POST")
                && call.path()
                        .matches("/(?:history/)?(?:task|process-instance|execution|variable-instance"
                                + "|activity-instance|detail|decision-instance|incident|user-operation)(/count)?"
                                + "|/group|/filter/\\{id}/(list|count|singleResult)");
    }

    private static boolean isWork(Offered call, String person) {
        return !person.equals("auditor")
                && (call.path()
                                .matches(
                                        "/task/\\{id}/(claim|unclaim|assignee|submit-form|complete|comment/create)|/process-definition/(key/)?\\{\\w+}/submit-form")
                        || call.toString().equals("PUT /task/{id}"));
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /user/create",
        "PUT, /user/zbStaff1/profile",
        "PUT, /user/zbStaff1/credentials",
        "DELETE, /user/zbStaff1",
        "PUT, /group/camunda-admin/members/zbStaff1",
        "DELETE, /group/camunda-admin/members/admin",
        "PUT, /tenant/zeytinburnu/user-members/bgStaff1",
        "POST, /authorization/create"
    })
    void people_and_roles_are_changed_on_our_pages_alone(String method, String path) throws Exception {
        HttpResponse<String> answer = jar.send(method, REST + path, "admin", "{}");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Yönetim sayfalarında");
        assertThat(SignedIn.as("admin", "tr", jar.url())
                        .call(method, WEBAPP_REST + path, "{}")
                        .statusCode())
                .isEqualTo(403);
    }

    /** Trap 10: what belongs to no municipality everybody would see; who works for several opens nothing. */
    @Test
    void nothing_belongs_to_no_municipality() throws Exception {
        String start = REST + "/process-definition/key/establishUnit/submit-form";
        assertThat(jar.post(start, "auditor", "{}").statusCode()).isEqualTo(403);
        for (String list : List.of("process-instance", "task", "history/process-instance", "history/task")) {
            assertThat(jar.get(REST + "/" + list + "/count?withoutTenantId=true", "admin")
                            .body())
                    .as(list)
                    .contains("\"count\":0");
        }
    }

    @Test
    void models_are_deployed_by_nobody_over_rest() throws Exception {
        HttpResponse<String> answer = jar.send("POST", REST + "/deployment/create", "admin", "{}");
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void another_municipalitys_things_are_not_there() throws Exception {
        JsonNode tasks =
                JSON.readTree(jar.get(REST + "/task?maxResults=5", "zbStaff1").body());
        assertThat(tasks).isNotEmpty();
        SignedIn elsewhere = SignedIn.as("bzStaff1", "tr", jar.url());
        for (JsonNode task : tasks) {
            String byTask = "/task/" + task.get("id").asText();
            String byInstance =
                    "/process-instance/" + task.get("processInstanceId").asText();
            for (String path : List.of(
                    byTask,
                    byTask + "/form",
                    byTask + "/form-variables",
                    byTask + "/rendered-form",
                    byTask + "/deployed-form",
                    byTask + "/variables",
                    byInstance,
                    byInstance + "/variables",
                    byInstance + "/activity-instances",
                    "/execution/" + task.get("executionId").asText(),
                    "/execution/" + task.get("executionId").asText() + "/localVariables",
                    "/history" + byInstance)) {
                assertThat(jar.get(REST + path, "bzStaff1").statusCode())
                        .as(path)
                        .isEqualTo(404);
                assertThat(elsewhere.get(WEBAPP_REST + path).statusCode())
                        .as(path)
                        .isEqualTo(404);
            }
            for (String path : List.of(byTask + "/identity-links", byTask + "/comment", byTask + "/attachment")) {
                assertThat(jar.get(REST + path, "bzStaff1").statusCode())
                        .as(path)
                        .isIn(403, 404);
            }
            for (String way : List.of("claim", "unclaim", "assignee", "submit-form", "complete", "comment/create")) {
                HttpResponse<String> answer = jar.post(
                        REST + byTask + "/" + way, "bzStaff1", "{\"userId\": \"bzStaff1\", \"message\": \"x\"}");
                assertThat(answer.statusCode()).as("%s: %s", way, answer.body()).isIn(400, 404);
                assertThat(answer.body()).doesNotContain("belediye", "Zeytinburnu");
            }
            HttpResponse<String> changed =
                    jar.send("PUT", REST + byTask, "bzStaff1", "{\"name\": \"x\", \"assignee\": \"bzStaff1\"}");
            assertThat(changed.statusCode()).as(changed.body()).isEqualTo(404);
        }
        for (Offered page : MappedPages.all()) {
            if (page.path().startsWith("/programmes/{number}")) {
                String path =
                        page.path().replaceFirst("\\{number}", ofTheDemo()).replaceAll("\\{[^}]+}", "1");
                String nowhere = path.replace(ofTheDemo(), "1999-XX-999");
                if (page.changes()) {
                    // what lacks a field is sent back before anybody looks for the programme
                    assertThat(elsewhere.submit(page.method(), path, Map.of()).statusCode())
                            .as("%s %s", page.method(), path)
                            .isEqualTo(elsewhere
                                    .submit(page.method(), nowhere, Map.of())
                                    .statusCode());
                } else {
                    assertThat(elsewhere.get(path).statusCode()).as(path).isEqualTo(404);
                }
            }
        }
        assertThat(elsewhere.get("/programmes").body()).doesNotContain(ofTheDemo());
        assertThat(jar.get("/api/v1/programmes", "bzStaff1").body()).doesNotContain(ofTheDemo());
        for (String list : List.of(
                "task", "process-instance", "execution", "variable-instance", "history/task", "user", "filter")) {
            HttpResponse<String> listed = jar.get(REST + "/" + list + "?maxResults=2000", "bzStaff1");
            assertThat(listed.statusCode()).as(list).isEqualTo(200);
            assertThat(listed.body()).as(list).doesNotContain("\"zeytinburnu\"", "zbManager");
        }
    }

    @Test
    void a_partner_sees_the_overview_and_its_own() throws Exception {
        String programme = "/programmes/" + sharedInTheDemo();
        SignedIn lead = SignedIn.as("zbManager", "tr", jar.url());
        SignedIn partner = SignedIn.as("bgManager", "tr", jar.url());
        assertThat(partner.get(programme).statusCode()).isEqualTo(200);

        Set<String> all = interviews(lead, programme);
        Set<String> own = interviews(partner, programme);
        assertThat(own).isNotEmpty().hasSizeLessThan(all.size());
        for (String interview : all) {
            int shown = own.contains(interview) ? 200 : 404;
            assertThat(partner.get(interview).statusCode()).as(interview).isEqualTo(shown);
        }
        for (String page : List.of("/participants", "/attendance", "/scores", "/results")) {
            assertThat(lead.get(programme + "/training" + page).body()).contains("Birim Müdürü (Fatih)");
            assertThat(partner.get(programme + "/training" + page).body())
                    .contains("Birim Müdürü (Bağcılar)")
                    .doesNotContain("Birim Müdürü (Fatih)");
        }
        String tasks = REST + "/task?maxResults=100&processInstanceBusinessKey=" + sharedInTheDemo();
        assertThat(JSON.readTree(jar.get(tasks, "bgManager").body()).findValuesAsText("tenantId"))
                .isNotEmpty()
                .containsOnly("bagcilar");
        for (String counts : List.of(
                "/process-definition/statistics",
                "/process-definition/key/establishUnit/statistics",
                "/history/process-definition/cleanable-process-instance-report",
                "/history/process-instance/report?reportType=duration&periodUnit=month")) {
            assertThat(jar.get(REST + counts, "bgManager").statusCode())
                    .as(counts)
                    .isEqualTo(403);
        }
    }

    private static Set<String> interviews(SignedIn reader, String programme) throws Exception {
        return Pattern.compile("href=\"(" + programme + "/interviews/\\d+)\"")
                .matcher(reader.get(programme + "/interviews").body())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private String sharedInTheDemo() throws Exception {
        for (JsonNode number :
                JSON.readTree(jar.get("/api/v1/programmes", "bgManager").body()).findValues("number")) {
            if (number.asText().endsWith("-002")) {
                return number.asText();
            }
        }
        throw new IllegalStateException("the demo's second programme is not shared");
    }

    /**
     * Trap 14: after a while the webapps forget whom the sign-in let in with which roles, and look in the engine's own
     * tables. People stand there, with what they may now.
     */
    @Test
    void an_open_session_keeps_its_roles_as_long_as_the_person_has_them() throws Exception {
        SignedIn administrator = SignedIn.as("admin", "tr", jar.url());
        SignedIn person = administrator.addPerson("opensession", "Açık", "piraziz", "staff", "kalan-oturum-31");
        String mayOpen = WEBAPP_REST + "/authorization/check?permissionName=CREATE_INSTANCE&resourceName="
                + "PROCESS_DEFINITION&resourceType=6&resourceId=establishUnit";
        assertThat(person.get(mayOpen).body()).contains("\"authorized\":true");
        // nothing tells when the webapps have looked again: they have, after this time
        Thread.sleep(2 * ProgramInBrowser.ROLES_EVERY);
        assertThat(person.get(mayOpen).body()).contains("\"authorized\":true");

        String page = "/admin/people/opensession";
        Matcher shown = Pattern.compile("name=\"shown\" value=\"([^\"]*)\"")
                .matcher(administrator.get(page).body());
        assertThat(shown.find()).isTrue();
        administrator.send(
                page,
                Map.of(
                        "shown", shown.group(1),
                        "firstName", "Açık",
                        "lastName", "Kişisi",
                        "municipalities", "piraziz",
                        "roles", "mayor"));
        await().untilAsserted(() -> assertThat(person.get(mayOpen).body()).contains("\"authorized\":false"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest", WEBAPP_REST})
    void expressions_in_queries_are_not_evaluated(String rest) throws Exception {
        SignedIn staff = SignedIn.as("zbStaff1", "tr", jar.url());
        String injected =
                "{\"orQueries\": [{\"assigneeExpression\": \"${''.getClass().forName('org.uyum.Nowhere')}\"}]}";
        HttpResponse<String> answer = rest.equals(REST)
                ? jar.post(rest + "/task?maxResults=9", "zbStaff1", injected)
                : staff.post(rest + "/task?maxResults=9", injected);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("Sorgularda ifade").doesNotContain("ClassNotFound");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zeytinburnu' or 1=1", "Ödemiş", "izmir-bb", "../../etc/passwd", "${1+1}", "%00"})
    void odd_ids_are_not_found_and_break_nothing(String id) throws Exception {
        String encoded = java.net.URLEncoder.encode(id, java.nio.charset.StandardCharsets.UTF_8)
                .replace("+", "%20");
        for (String path : List.of("/task/", "/process-instance/", "/user/", "/filter/")) {
            String suffix = path.equals("/user/") ? "/profile" : "";
            HttpResponse<String> answer = jar.get(REST + path + encoded + suffix, "zbStaff1");
            assertThat(answer.statusCode())
                    .as("%s %s: %s", path, id, answer.body())
                    .isIn(400, 403, 404);
            assertThat(answer.body()).doesNotContain("\tat ", "select ", "SQL");
        }
        SignedIn manager = SignedIn.as("zbManager", "tr", jar.url());
        for (String path : List.of("/programmes/", "/directory/", "/admin/people/", "/admin/municipalities/")) {
            HttpResponse<String> answer = manager.get(path + encoded);
            assertThat(answer.statusCode()).as("%s %s", path, id).isIn(400, 403, 404, 405);
            assertThat(answer.body()).doesNotContain("\tat ", "SQL");
        }
    }

    @Test
    void lists_without_a_limit_are_refused() throws Exception {
        assertThat(jar.get(REST + "/task?maxResults=2001", "zbStaff1").statusCode())
                .isEqualTo(400);
        assertThat(jar.get(REST + "/task?maxResults=2000", "zbStaff1").statusCode())
                .isEqualTo(200);
    }

    @Test
    void pages_say_what_a_browser_may_do_with_them() throws Exception {
        for (String path : List.of("/login", "/")) {
            HttpResponse<String> page = SignedIn.as("zbStaff1", "tr", jar.url()).get(path);
            assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
            assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        }
    }

    @Test
    void a_form_without_the_sessions_token_is_refused() throws Exception {
        SignedIn manager = SignedIn.as("zbManager", "tr", jar.url());
        for (Offered page : MappedPages.all()) {
            if (page.changes()) {
                assertThat(manager.forge(page.method(), page.example()).statusCode())
                        .as(page.toString())
                        .isEqualTo(403);
            }
        }
    }
}
