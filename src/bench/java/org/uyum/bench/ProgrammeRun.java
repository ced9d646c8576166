package org.uyum.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Leads a programme of Zeytinburnu as clients would: tasks by REST, rows by the forms of the pages. All dates lie in the
 * past, so nothing is waited for.
 */
final class ProgrammeRun {

    private static final long POLL = 25;

    private final URI address;
    private final Map<String, Object> answers;
    private final Map<String, Rest> people = new HashMap<>();
    private String number;

    ProgrammeRun(URI address, Map<String, Object> answers) {
        this.address = address;
        this.answers = answers;
    }

    /** Opens a programme and leads it until its interviews can be held; returns the open interview tasks. */
    List<JsonNode> untilInterviews(int interviews) {
        open();
        training();
        questionnaire();
        assign(interviews);
        schedule();
        return tasks("conductInterview", interviews);
    }

    String number() {
        return number;
    }

    /** The names of those that are interviewed. */
    List<String> associations(int interviews) {
        return IntStream.range(0, interviews)
                .mapToObj(association -> "Dernek " + number + " " + association)
                .toList();
    }

    /** From the opening to the plan in force. */
    void untilPlanInForce(int interviews) {
        untilInterviews(interviews).forEach(this::hold);
        tasks("reviewInterview", interviews).forEach(task -> {
            claim("zbManager", task);
            submit("zbManager", task, Map.of("decision", "accept"));
        });
        step("zbStaff1", "reviewDataBank", Map.of("dataBankReady", true));
        report();
        discussion();
        for (int meeting = 0; meeting < 3; meeting++) {
            meeting();
        }
        plan();
        awaitStage("monitorPlan");
    }

    /** Submits the whole questionnaire of an interview, in the name of its interviewer. */
    void hold(JsonNode task) {
        submit(task.path("assignee").asText(), task, answers);
    }

    private void open() {
        String definition = person("zbManager")
                .get("/engine-rest/process-definition?key=establishUnit&latestVersion=true&maxResults=1")
                .get(0)
                .path("id")
                .asText();
        String instance = person("zbManager")
                .post(
                        "/engine-rest/process-definition/" + definition + "/submit-form",
                        Rest.variables(Map.of(
                                "title", "Ölçülen program", "periodStart", "2026-01-01", "periodEnd", "2026-12-31")))
                .path("id")
                .asText();
        number = person("zbManager")
                .get("/engine-rest/process-instance/" + instance)
                .path("businessKey")
                .asText();
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("team", List.of("zbStaff1"));
        String[] stages = {"training", "needsAnalysis", "discussion", "planning", "monitoring"};
        IntStream.range(0, stages.length).forEach(stage -> {
            plan.put(stages[stage] + "Start", "2026-%02d-01".formatted(2 * stage + 1));
            plan.put(stages[stage] + "End", "2026-%02d-28".formatted(2 * stage + 2));
        });
        step("zbManager", "planProgramme", plan);
    }

    private void training() {
        JsonNode planning = claimed("zbStaff1", "planTraining");
        String page = "/programmes/" + number + "/training";
        int day = 10;
        for (String topic : List.of("STRATEGIC_PLANNING", "MANAGEMENT", "PROJECT_MANAGEMENT")) {
            person("zbStaff1")
                    .send(
                            page + "/sessions",
                            Map.of(
                                    "topic", topic,
                                    "date", "2026-02-" + day++,
                                    "time", "09:30",
                                    "minutes", "240",
                                    "trainer", "Eğitici",
                                    "place", "Meclis salonu"));
        }
        submit("zbStaff1", planning, Map.of("attendanceThreshold", 80, "passMark", 70));
        step("zbManager", "approveTraining", Map.of("decision", "approve"));
        JsonNode inviting = claimed("zbStaff1", "inviteParticipants");
        person("zbStaff1")
                .send(
                        page + "/participants",
                        Map.of(
                                "fullName", "Ayla Işık",
                                "municipality", "zeytinburnu",
                                "title", "Müdür",
                                "manages", "true"));
        submit("zbStaff1", inviting, Map.of("invitationChannel", "officialLetter", "invitedOn", "2026-01-20"));
        for (int session = 0; session < 3; session++) {
            JsonNode attendance = claimed("zbStaff1", "recordAttendance");
            String sessionId = variable(attendance, "sessionId");
            person("zbStaff1").send(page + "/attendance/" + sessionId + "/all", Map.of());
            submit("zbStaff1", attendance, Map.of("signedListKept", true));
        }
        JsonNode scoring = claimed("zbStaff1", "recordTestScores");
        Map<String, String> scores = new HashMap<>();
        find(person("zbStaff1").page(page + "/scores"), "name=\"((?:pre|post)_\\d+_[A-Z_]+)\"")
                .forEach(cell -> scores.put(cell, cell.startsWith("pre") ? "45" : "85"));
        person("zbStaff1").send(page + "/scores", scores);
        submit("zbStaff1", scoring, Map.of());
        step("zbStaff1", "recordEvaluation", Map.of("respondents", 0));
        step("zbManager", "approveCertificates", Map.of("decision", "approve"));
    }

    private void questionnaire() {
        JsonNode preparing = claimed("zbStaff1", "prepareQuestionnaire");
        JsonNode versions = person("zbStaff1")
                .get("/engine-rest/task/" + preparing.path("id").asText() + "/form-variables")
                .path("questionnaireVersions")
                .path("value");
        String shipped = find(versions.toString(), "value\\W+(\\d+)").get(0);
        submit(
                "zbStaff1",
                preparing,
                Map.of(
                        "questionnaireVersion", shipped,
                        "legalBasis", "6698 sayılı Kanun madde 6/3, kamu kurumunun görevi",
                        "privacyNotice", notice()));
        step("zbManager", "approveQuestionnaire", Map.of("decision", "approve"));
    }

    /** Each programme writes a notice of its own, so that none waits for another's. */
    private String notice() {
        String page = person("zbStaff1")
                .send(
                        "/questionnaires/notices",
                        Map.of(
                                "title", "Aydınlatma metni " + number,
                                "text-tr", "Bu görüşmede kişiler değil, derneğin gözlemleri sorulur.",
                                "text-en", "This interview asks what the association observes, not about persons."));
        return find(page, "/notices/(\\d+)").get(0);
    }

    private void assign(int interviews) {
        JsonNode assigning = claimed("zbStaff1", "assignInterviews");
        Rest staff = person("zbStaff1");
        String page = "/programmes/" + number + "/interviews";
        for (String name : associations(interviews)) {
            staff.send(
                    "/directory",
                    Map.of(
                            "name", name,
                            "kind", "ASSOCIATION",
                            "associationType", "hometown",
                            "municipality", "zeytinburnu",
                            "neighbourhood", "Telsiz"));
        }
        // only those of this programme, for the directory holds those of the others too
        find(staff.page(page), "value=\"(\\d+)\"[^>]*>Dernek " + number + " ")
                .forEach(organisation -> staff.send(page + "/add", Map.of("organisation", organisation)));
        staff.send(page + "/distribute", Map.of());
        submit("zbStaff1", assigning, Map.of());
    }

    private void schedule() {
        person("zbManager")
                .get("/engine-rest/task?maxResults=2000&taskDefinitionKey=scheduleInterview&processInstanceBusinessKey=" + number)
                .forEach(task -> submit(
                        task.path("assignee").asText(),
                        task,
                        Map.of("appointmentAt", "2026-03-01T10:00", "appointmentPlace", "Dernek merkezi")));
    }

    private void report() {
        JsonNode editing = claimed("zbStaff1", "editNeedsReport");
        person("zbStaff1")
                .send("/programmes/" + number + "/report/texts", Map.of("CONCLUSION", "Dil ve çalışma öne çıkıyor."));
        submit("zbStaff1", editing, Map.of("reportComplete", true));
        step("zbManager", "approveNeedsReport", Map.of("decision", "approve"));
    }

    private void discussion() {
        step("zbStaff1", "planDiscussion", Map.of("meetingsPlanned", 1, "stakeholderGroups", List.of("NGO")));
        meeting();
        JsonNode consolidating = claimed("zbStaff1", "consolidateFeedback");
        person("zbStaff1").send("/programmes/" + number + "/report/feedback/agree", Map.of());
        submit("zbStaff1", consolidating, Map.of("feedbackComplete", true));
        step("zbManager", "acceptNeedsReport", Map.of("decision", "accept"));
    }

    private void meeting() {
        step(
                "zbStaff1",
                "prepareMeeting",
                Map.of(
                        "title", "Paydaş toplantısı",
                        "place", "Kültür Merkezi",
                        "meetingDate", "2026-02-03",
                        "startTime", "10:00",
                        "endTime", "12:00",
                        "chair", "zbManager",
                        "rapporteur", "zbStaff2",
                        "topics", List.of("needsResults", "problems")));
        JsonNode inviting = claimed("zbStaff1", "sendInvitations");
        String page = "/programmes/" + number + "/meetings/" + variable(inviting, "meetingId");
        for (String group : List.of("NGO", "LOCAL_GOVERNMENT", "INTERNATIONAL_ORGANISATION", "ACADEMIC")) {
            person("zbStaff1").send(page + "/invitees", Map.of("name", "Davetli " + group, "stakeholderGroup", group));
        }
        submit("zbStaff1", inviting, Map.of("invitationWay", "officialLetter", "sentOn", "2026-01-20"));
        JsonNode writing = claimed("zbStaff1", "recordMinutes");
        String form = person("zbStaff1").page(page);
        Map<String, String> draft = new HashMap<>();
        find(form, "name=\"(attended-\\d+)\"").forEach(row -> draft.put(row, "true"));
        find(form, "name=\"(summary-\\d+)\"").forEach(row -> draft.put(row, "Görüşüldü."));
        person("zbStaff1").send(page + "/draft", draft);
        String item = draft.keySet().stream()
                .filter(name -> name.startsWith("summary-"))
                .sorted()
                .findFirst()
                .orElseThrow()
                .substring("summary-".length());
        person("zbStaff1")
                .send(
                        page + "/recommendations",
                        Map.of(
                                "agendaItemId", item,
                                "text", "Türkçe kursları akşam açılsın.",
                                "addressedTo", "Kültür Müdürlüğü",
                                "adoption", "UNANIMOUS"));
        submit(
                "zbStaff1",
                writing,
                Map.of(
                        "heldOn", "2026-02-03",
                        "heldFrom", "10:00",
                        "heldTo", "12:00",
                        "summary", "Görüşler alındı.",
                        "confirmed", true));
        submit("zbManager", await("zbManager", "signMinutes", "zbManager"), Map.of("decision", "sign"));
        submit("zbStaff2", await("zbStaff2", "signMinutes", "zbStaff2"), Map.of("decision", "sign"));
    }

    private void plan() {
        JsonNode drafting = claimed("zbStaff1", "draftPlan");
        Rest author = person("zbStaff1");
        String page = "/programmes/" + number + "/plan";
        String aim = id(author.send(page + "/aims", Map.of("text", "Katılımı artırmak", "municipalAim", "A3")));
        String objective = id(author.send(
                page + "/objectives",
                Map.of(
                        "aim", aim,
                        "text", "Dil engelini azaltmak",
                        "relation", "Dil koşuldur",
                        "responsibleUnit", "Entegrasyon Birimi")));
        String indicator = id(author.send(
                page + "/indicators",
                Map.of(
                        "objective", objective,
                        "text", "Kursu bitiren kişi",
                        "unit", "kişi",
                        "weight", "100",
                        "baseline", "0",
                        "target", "200")));
        Map<String, String> activity = new HashMap<>(Map.of(
                "objective", objective,
                "title", "Türkçe kursu açmak",
                "start", "2027-01-01",
                "end", "2027-12-31",
                "responsibleUnit", "Entegrasyon Birimi",
                "municipality", "zeytinburnu",
                "budget", "250000",
                "funding", "Belediye bütçesi",
                "indicator", indicator));
        activity.put(
                "evidence",
                String.join(",", find(author.page(page + "?edit=activity-new-" + objective), "value=\"((?:finding|recommendation)/\\d+)\"").stream()
                        .distinct()
                        .toList()));
        author.send(page + "/activities", activity);
        submit(
                "zbStaff1",
                drafting,
                Map.of(
                        "periodStart", "2027-01-01",
                        "periodEnd", "2027-12-31",
                        "mission", "Göçmenlerin kent yaşamına katılması.",
                        "vision", "Birlikte yaşayan bir kent."));
        step("zbManager", "initialPlan", Map.of("decision", "approve"));
        step("zbStrategy", "giveConformityOpinion", Map.of("decision", "approve"));
        step("zbMayor", "approvePlan", Map.of("decision", "approve", "councilRequired", "no"));
    }

    private static String id(String location) {
        return find(location, "#\\w+-(\\d+)").get(0);
    }

    private void awaitStage(String stage) {
        while (!person("zbManager")
                .get("/api/v1/programmes/" + number)
                .path("stage")
                .asText()
                .equals(stage)) {
            ServerProcess.pause(POLL);
        }
    }

    private void step(String who, String key, Map<String, ?> with) {
        submit(who, claimed(who, key), with);
    }

    private JsonNode claimed(String who, String key) {
        JsonNode task = await(who, key, null);
        if (task.path("assignee").isNull()) {
            claim(who, task);
        }
        return task;
    }

    private void claim(String who, JsonNode task) {
        person(who).post("/engine-rest/task/" + task.path("id").asText() + "/claim", Map.of("userId", who));
    }

    private JsonNode await(String who, String key, String assignee) {
        String query = "/engine-rest/task?maxResults=2000&taskDefinitionKey=" + key + "&processInstanceBusinessKey=" + number
                + (assignee == null ? "" : "&assignee=" + assignee);
        JsonNode found = person(who).get(query);
        while (found.isEmpty()) {
            ServerProcess.pause(POLL);
            found = person(who).get(query);
        }
        return found.get(0);
    }

    private List<JsonNode> tasks(String key, int expected) {
        String query = "/engine-rest/task?maxResults=2000&taskDefinitionKey=" + key + "&processInstanceBusinessKey=" + number;
        JsonNode found = person("zbManager").get(query);
        while (found.size() < expected) {
            ServerProcess.pause(POLL);
            found = person("zbManager").get(query);
        }
        return IntStream.range(0, found.size()).mapToObj(found::get).toList();
    }

    private void submit(String who, JsonNode task, Map<String, ?> with) {
        person(who).post("/engine-rest/task/" + task.path("id").asText() + "/submit-form", Rest.variables(with));
    }

    private String variable(JsonNode task, String name) {
        return person("zbStaff1")
                .get("/engine-rest/task/" + task.path("id").asText() + "/variables/" + name)
                .path("value")
                .asText();
    }

    private Rest person(String who) {
        return people.computeIfAbsent(who, id -> Rest.as(address, id));
    }

    private static List<String> find(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        return found.results().map(match -> match.group(1)).toList();
    }
}
