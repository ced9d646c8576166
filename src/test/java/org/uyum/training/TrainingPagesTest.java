package org.uyum.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.uyum.training.TrainingWalk.MANAGER;
import static org.uyum.training.TrainingWalk.PLANNER;
import static org.uyum.training.TrainingWalk.RECORDER;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.uyum.UyumTest;
import org.uyum.Walk;
import org.uyum.programme.Outcome;
import org.uyum.programme.ProgrammeService;
import org.uyum.web.Dates;

@UyumTest
class TrainingPagesTest {

    private static final LocalDate PAST = LocalDate.of(2026, 2, 10);

    private static final List<String> PAGES = List.of("", "/participants", "/attendance", "/scores", "/results");

    private static final Map<String, String> SESSION = Map.of(
            "topic", "MANAGEMENT",
            "date", "2026-02-10",
            "time", "09:30",
            "minutes", "240",
            "trainer", "Eğitici",
            "place", "Meclis salonu");

    @Autowired
    TrainingWalk training;

    @Autowired
    Walk walk;

    @Autowired
    TrainingService trainingService;

    @Autowired
    AttendanceService attendance;

    @Autowired
    TestService tests;

    @Autowired
    TrainingContribution contribution;

    @Autowired
    ProgrammeService programmes;

    @Autowired
    Dates dates;

    @Autowired
    MockMvc mvc;

    @Test
    void session_is_entered_changed_and_removed_by_whoever_works_on_the_plan() throws Exception {
        Training begun = training.begin();
        training.claim(PLANNER, begun, "planTraining");

        send(PLANNER, begun, "/sessions", SESSION).andExpect(redirectedUrl(path(begun)));
        TrainingSession added = trainingService.sessions(begun.id()).get(0);
        assertThat(added.time()).hasToString("09:30");
        open(PLANNER, begun, "?edit=" + added.id())
                .andExpect(content().string(containsString("value=\"2026-02-10\"")))
                .andExpect(content().string(containsString("value=\"09:30\"")));

        send(PLANNER, begun, "/sessions/" + added.id(), with(SESSION, "minutes", "300"));
        assertThat(trainingService.sessions(begun.id())).extracting("minutes").containsExactly(300);

        send(PLANNER, begun, "/sessions/" + added.id() + "/removal", Map.of());
        assertThat(trainingService.sessions(begun.id())).isEmpty();
    }

    @Test
    void edit_is_refused_to_all_but_the_assignee() throws Exception {
        Training begun = training.begin();
        training.claim(PLANNER, begun, "planTraining");

        for (String other : List.of(RECORDER, MANAGER, "bgManager")) {
            send(other, begun, "/sessions", SESSION).andExpect(flash().attribute("problems", hasSize(1)));
        }
        send("auditor", begun, "/sessions", SESSION).andExpect(status().isForbidden());
        assertThat(trainingService.sessions(begun.id())).isEmpty();
        open(RECORDER, begun, "").andExpect(content().string(not(containsString("name=\"trainer\""))));
    }

    @Test
    void pages_are_shown_to_the_participating_municipalities_and_to_nobody_else() throws Exception {
        Training invited = training.invited(PAST);
        for (String page : PAGES) {
            open(PLANNER, invited, page).andExpect(status().isOk());
            open("bgStaff1", invited, page).andExpect(status().isOk());
            open("auditor", invited, page).andExpect(status().isOk());
            open("pzStaff1", invited, page).andExpect(status().isNotFound());
        }
        send("pzStaff1", invited, "/sessions", SESSION).andExpect(status().isNotFound());
        open(PLANNER, invited, "?round=2").andExpect(status().isNotFound());
    }

    @Test
    void bad_input_is_refused_with_every_problem_and_comes_back() throws Exception {
        Training begun = training.begin();
        training.claim(PLANNER, begun, "planTraining");

        send(
                        PLANNER,
                        begun,
                        "/sessions",
                        Map.of("topic", "", "date", "", "time", "", "minutes", "5", "trainer", "Ayla"))
                .andExpect(flash().attribute("problems", hasSize(5)))
                .andExpect(flash().attribute("form", org.hamcrest.Matchers.hasToString(containsString("Ayla"))));
        send(PLANNER, begun, "/sessions", with(SESSION, "minutes", "dört saat"))
                .andExpect(flash().attribute("problems", hasItem(containsString("dört saat"))));
        send(PLANNER, begun, "/sessions", with(SESSION, "date", "2026-02-31"))
                .andExpect(flash().attribute("problems", hasSize(1)));
        assertThat(trainingService.sessions(begun.id())).isEmpty();
    }

    @Test
    void session_of_another_training_is_not_found_behind_this_one() throws Exception {
        Training other = training.approved(PAST);
        Training begun = training.begin();
        training.claim(PLANNER, begun, "planTraining");
        Long foreign = trainingService.sessions(other.id()).get(0).id();

        send(PLANNER, begun, "/sessions/" + foreign + "/removal", Map.of())
                .andExpect(flash().attribute("problems", hasSize(1)));
        assertThat(trainingService.sessions(other.id())).hasSize(3);
    }

    @Test
    void participants_come_from_participating_municipalities_with_an_account_of_their_own() throws Exception {
        Training approved = training.approved(PAST);
        training.claim(PLANNER, approved, "inviteParticipants");
        Map<String, String> bagcilar = Map.of(
                "fullName",
                "Şule Öz",
                "municipality",
                "bagcilar",
                "title",
                "Müdür",
                "manages",
                "true",
                "person",
                "bgManager");

        send(PLANNER, approved, "/participants", with(bagcilar, "municipality", "piraziz"))
                .andExpect(flash().attribute("problems", hasSize(2)));
        send(PLANNER, approved, "/participants", bagcilar).andExpect(redirectedUrl(path(approved) + "/participants"));
        send(PLANNER, approved, "/participants", bagcilar).andExpect(flash().attribute("problems", hasSize(2)));

        send(
                PLANNER,
                approved,
                "/participants",
                Map.of("fullName", "İlker Çam", "municipality", "bagcilar", "title", "Uzman"));
        TrainingParticipant unchecked = training.participantOf(approved, "İlker Çam");
        assertThat(unchecked.manages()).isFalse();
        assertThat(unchecked.person()).isNull();
        send(PLANNER, approved, "/participants/" + unchecked.id() + "/removal", Map.of());

        TrainingParticipant added = training.participantOf(approved, "Şule Öz");
        assertThat(added.manages()).isTrue();
        assertThat(added.person()).isEqualTo("bgManager");
        send(PLANNER, approved, "/participants/" + added.id(), with(bagcilar, "fullName", "Şule Özgün"));
        assertThat(training.participantOf(approved, "Şule Özgün").id()).isEqualTo(added.id());
        send(PLANNER, approved, "/participants/" + added.id() + "/removal", Map.of());
        assertThat(trainingService.participants(approved.id())).isEmpty();
    }

    @Test
    void held_and_postponed_are_offered_to_the_lead_while_the_process_waits() throws Exception {
        Training invited = training.invited(dates.today().plusDays(10));
        Long next = trainingService.nextSession(invited.id()).orElseThrow().id();
        open(MANAGER, invited, "").andExpect(content().string(containsString("name=\"heldOn\"")));
        open("bgManager", invited, "").andExpect(content().string(not(containsString("name=\"heldOn\""))));

        send(
                        PLANNER,
                        invited,
                        "/postponement",
                        Map.of("session", "" + next, "newDate", "2026-01-05", "newTime", "10:00"))
                .andExpect(flash().attribute("problems", hasSize(1)));
        send("bgManager", invited, "/sessions/" + next + "/held", Map.of("heldOn", "2026-02-10"))
                .andExpect(flash().attribute("problems", hasSize(1)));
        send(MANAGER, invited, "/sessions/" + next + "/held", Map.of("heldOn", "2026-02-10"))
                .andExpect(redirectedUrl(path(invited)));

        assertThat(training.isOpen(invited, "recordAttendance")).isTrue();
        open(MANAGER, invited, "").andExpect(content().string(not(containsString("name=\"heldOn\""))));
    }

    @Test
    void attendance_sheet_takes_all_rows_or_none() throws Exception {
        Training invited = training.invited(PAST);
        walk.timer(invited.processInstanceId());
        training.claim(RECORDER, invited, "recordAttendance");
        TrainingSession session = trainingService.nextSession(invited.id()).orElseThrow();
        String sheet = "/attendance/" + session.id();
        String ayla = "minutes_" + training.participantOf(invited, "Ayla Işık").id();

        send(RECORDER, invited, sheet, Map.of(ayla, "çok"))
                .andExpect(flash().attribute("problems", hasItem(containsString("Ayla Işık"))))
                .andExpect(flash().attribute("cells", hasEntry(ayla, "çok")));
        send(RECORDER, invited, sheet, Map.of(ayla, "200")).andExpect(flash().attribute("problems", hasSize(2)));
        assertThat(attendance.of(session)).isEmpty();

        send(PLANNER, invited, sheet + "/all", Map.of()).andExpect(flash().attribute("problems", hasSize(1)));
        send(RECORDER, invited, sheet + "/all", Map.of()).andExpect(redirectedUrl(path(invited) + sheet));
        assertThat(attendance.of(session)).hasSize(3).containsValue(240);
        open(RECORDER, invited, sheet).andExpect(content().string(containsString("value=\"240\"")));
        open(RECORDER, invited, "/attendance").andExpect(status().isOk());
    }

    @Test
    void scores_are_whole_numbers_up_to_a_hundred_and_stored_together() throws Exception {
        Training ended = training.held(participant -> 240);
        training.claim(RECORDER, ended, "recordTestScores");
        Long ayla = training.participantOf(ended, "Ayla Işık").id();
        String pre = "pre_" + ayla + "_MANAGEMENT";
        String post = "post_" + ayla + "_MANAGEMENT";

        send(RECORDER, ended, "/scores", Map.of(pre, "40", post, "101"))
                .andExpect(flash().attribute("problems", hasItem(containsString("yöneticilik"))))
                .andExpect(flash().attribute("cells", hasEntry(pre, "40")));
        send(RECORDER, ended, "/scores", Map.of(pre, "40,5")).andExpect(flash().attribute("problems", hasSize(1)));
        assertThat(tests.of(ended.id())).isEmpty();

        send(RECORDER, ended, "/scores", Map.of(pre, "0", post, "100"));
        assertThat(tests.of(ended.id())).hasSize(9).contains(new TestScore(ayla, Topic.MANAGEMENT, 0, 100));
        open(RECORDER, ended, "/scores").andExpect(content().string(containsString("value=\"100\"")));
    }

    @Test
    void results_show_certificates_with_their_codes() throws Exception {
        Training ended = training.held(participant -> 240);
        training.score(ended, participant -> 85);
        training.complete(MANAGER, ended, "approveCertificates", TrainingWalk.APPROVED);
        walk.jobs();

        open(MANAGER, ended, "/results")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(ended.caseNumber() + "-B003")))
                .andExpect(content().string(containsString("Başarı belgesi")));
        assertThat(contribution.outcomes(programmes.byNumber(ended.caseNumber())))
                .extracting(Outcome::url)
                .containsExactly(path(ended) + "?round=1", path(ended) + "/results?round=1");
    }

    @Test
    void a_partner_sees_what_its_own_people_did() throws Exception {
        Training ended = training.held(participant -> 240);
        training.score(ended, participant -> 85);
        training.complete(MANAGER, ended, "approveCertificates", TrainingWalk.APPROVED);
        walk.jobs();

        Long session = trainingService.sessions(ended.id()).get(0).id();
        for (String page : List.of("/participants", "/attendance", "/attendance/" + session, "/scores", "/results")) {
            open("bgManager", ended, page)
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Şule Öz")))
                    .andExpect(content().string(containsString("yalnızca belediyenizinkileri")))
                    .andExpect(content().string(not(containsString("Ayla Işık"))));
            open("auditor", ended, page)
                    .andExpect(content().string(containsString("Şule Öz")))
                    .andExpect(content().string(containsString("Ayla Işık")))
                    .andExpect(content().string(not(containsString("belediyenizinkileri"))));
        }
    }

    @Test
    void before_the_training_begins_its_page_says_so() throws Exception {
        String number = walk.openProgramme(MANAGER, "Eğitimden önce");

        mvc.perform(get("/programmes/" + number + "/training").with(user(MANAGER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("henüz başlamadı")));
    }

    private ResultActions open(String person, Training of, String page) throws Exception {
        return mvc.perform(get(path(of) + page).with(user(person)));
    }

    private ResultActions send(String person, Training of, String to, Map<String, String> fields) throws Exception {
        var request = post(path(of) + to).with(user(person)).with(csrf());
        fields.forEach(request::param);
        return mvc.perform(request);
    }

    private static String path(Training of) {
        return "/programmes/" + of.caseNumber() + "/training";
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String text) {
        Map<String, String> changed = new java.util.HashMap<>(fields);
        changed.put(name, text);
        return changed;
    }
}
