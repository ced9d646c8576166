package org.uyum.databank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.uyum.UyumTest;
import org.uyum.Walk;

/** Who sees and does what on the pages of the interviews. */
@UyumTest
class InterviewPagesTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    MockMvc mvc;

    @Autowired
    Walk walk;

    private InterviewFixtures fixtures;
    private String page;

    @BeforeEach
    void start() {
        fixtures = new InterviewFixtures(beans).withQuestionnaire();
        page = "/programmes/" + fixtures.programme.number() + "/interviews";
    }

    @Test
    void whoever_has_the_task_adds_distributes_and_removes() throws Exception {
        fixtures.withInterview("zeytinburnu", null).withInterview("bagcilar", null);
        mvc.perform(get(page).with(user("zbStaff1")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Görüşmecisi olmayanları personele eşit dağıt")))
                .andExpect(content().string(containsString("Kimde kaç görüşme var?")))
                .andExpect(content().string(containsString(">+1</td>")))
                // what people do in other programmes is their own municipality's business
                .andExpect(content().string(containsString("Öteki programlarda açık")));

        mvc.perform(post(page + "/distribute").with(user("zbStaff1")).with(csrf()))
                .andExpect(redirectedUrl(page))
                .andExpect(flash().attribute("notice", "databank.assigned"));
        assertThat(fixtures.interviews()).extracting(Interview::interviewer).doesNotContainNull();
        assertThat(fixtures.interviews().get(1).interviewer()).startsWith("bg");

        Interview first = fixtures.interviews().get(0);
        mvc.perform(post(page + "/" + first.id() + "/remove")
                        .with(user("zbStaff1"))
                        .with(csrf()))
                .andExpect(redirectedUrl(page));
        assertThat(fixtures.interviews()).hasSize(1);
    }

    @Test
    void associations_of_a_municipality_are_added_with_one_click_and_shared_evenly() throws Exception {
        fixtures.withInterview("zeytinburnu", null).withInterview("zeytinburnu", null);
        int before = fixtures.interviews().size();
        fixtures.interviews().forEach(interview -> walk.as("zbStaff1")
                .run(() -> beans.getBean(InterviewAssignments.class).remove(interview.id())));
        mvc.perform(post(page + "/add-all")
                        .param("municipality", "zeytinburnu")
                        .with(user("zbStaff1"))
                        .with(csrf()))
                .andExpect(flash().attribute("notice", "databank.assigned"));
        assertThat(fixtures.interviews().size()).isGreaterThanOrEqualTo(before);
    }

    @Test
    void others_see_the_list_and_change_nothing() throws Exception {
        fixtures.withInterview("zeytinburnu", "zbStaff2");
        mvc.perform(get(page).with(user("zbStaff2")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("eşit dağıt"))));
        mvc.perform(post(page + "/distribute")
                        .with(user("zbStaff2"))
                        .with(csrf())
                        .header("Referer", "http://localhost" + page))
                .andExpect(status().isSeeOther())
                .andExpect(flash().attributeExists("problems"));
    }

    @Test
    void managers_add_an_interview_while_the_others_run_and_it_starts_at_once() throws Exception {
        fixtures.withInterview("zeytinburnu", "zbStaff2")
                .withInterview("bagcilar", "bgStaff1")
                .withInterview("bagcilar", "bgStaff1");
        Interview later = fixtures.interviews().get(2);
        walk.as("zbStaff1").run(() -> beans.getBean(InterviewAssignments.class).remove(later.id()));
        addLate("bgManager", later, "bgStaff2").andExpect(problemWith("Görüşmeler şu anda sürmüyor"));
        fixtures.started();

        mvc.perform(get(page).with(user("bgManager")))
                .andExpect(content().string(containsString("Ekle ve başlat")))
                .andExpect(content().string(containsString(later.organisationName())));
        for (String other : List.of("bgStaff1", "zbStaff1")) {
            mvc.perform(get(page).with(user(other))).andExpect(content().string(not(containsString("Ekle ve başlat"))));
            addLate(other, later, "bgStaff2").andExpect(problemWith("yalnızca o belediyenin"));
        }
        addLate("auditor", later, "").andExpect(status().isForbidden());
        addLate("ftManager", later, "").andExpect(status().isNotFound());
        addLate("bgManager", later, "zbStaff1").andExpect(flash().attributeExists("problems"));
        assertThat(fixtures.interviews()).hasSize(2);

        addLate("bgManager", later, "bgStaff2").andExpect(flash().attribute("notice", "databank.late.done"));
        addLate("bgManager", later, "bgStaff2").andExpect(problemWith("zaten listede"));
        Interview added = fixtures.interviews().get(2);
        assertThat(added.state()).isEqualTo(InterviewState.STARTED);
        assertThat(walk.isOpen(added.processInstanceId(), "scheduleInterview")).isTrue();
    }

    private ResultActions addLate(String person, Interview interview, String interviewer) throws Exception {
        return mvc.perform(post(page + "/late")
                .param("organisation", interview.organisation().toString())
                .param("interviewer", interviewer)
                .with(user(person))
                .with(csrf())
                .header("Referer", "http://localhost" + page));
    }

    @Test
    void a_file_of_offline_answers_is_uploaded_looked_at_and_taken_over_by_who_may() throws Exception {
        fixtures.withInterview("zeytinburnu", "zbStaff2")
                .withInterview("bagcilar", "bgStaff1")
                .started();
        Map<String, String> faulty = Submissions.of(fixtures.interviews().get(1));
        faulty.put("a04_members", "-1");
        MockMultipartFile file = new MockMultipartFile(
                "file",
                "yanitlar.xlsx",
                null,
                new Submissions()
                        .with(Submissions.of(fixtures.interviews().get(0)))
                        .with(faulty)
                        .xlsx());
        String imports = page + "/imports";
        mvc.perform(get(page).with(user("zbStaff1"))).andExpect(content().string(containsString(imports)));
        mvc.perform(get(imports).with(user("zbStaff1"))).andExpect(status().isOk());
        for (String other : List.of("auditor", "zbMayor")) {
            mvc.perform(multipart(imports).file(file).with(user(other)).with(csrf()))
                    .andExpect(status().isForbidden());
        }
        mvc.perform(multipart(imports).file(file).with(user("ftStaff1")).with(csrf()))
                .andExpect(status().isNotFound());

        String uploaded = mvc.perform(
                        multipart(imports).file(file).with(user("zbStaff1")).with(csrf()))
                .andExpect(status().isFound())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        mvc.perform(get(uploaded).with(user("zbStaff1")))
                .andExpect(content().string(containsString("2 satır: 1 uygun, 1 alınamaz.")))
                .andExpect(content().string(containsString("Negatif olamaz")));
        mvc.perform(get(uploaded).with(user("zbManager")))
                .andExpect(redirectedUrl(imports))
                .andExpect(problemWith("başka biri yükledi"));
        mvc.perform(post(uploaded + "/refused").with(user("zbManager")).with(csrf()))
                .andExpect(problemWith("başka biri yükledi"));
        mvc.perform(post(uploaded + "/refused").with(user("zbStaff1")).with(csrf()))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("alinamayan-yanitlar-")));
        mvc.perform(post(uploaded).with(user("zbStaff1")).with(csrf())).andExpect(problemWith("hiçbir şey alınmadı"));
        mvc.perform(post(uploaded)
                        .param("partial", "true")
                        .with(user("zbStaff1"))
                        .with(csrf()))
                .andExpect(flash().attribute("notice", "databank.import.taken"));
        beans.getBean(AnswersImportWork.class).work();
        mvc.perform(get(uploaded).with(user("zbStaff1")))
                .andExpect(content().string(containsString("1 görüşmeden 1 görüşme ilerledi.")));
        mvc.perform(post(uploaded + "/discard").with(user("zbStaff1")).with(csrf()))
                .andExpect(flash().attribute("notice", "databank.import.discarded"));
    }

    @Test
    void people_outside_the_programme_find_no_page() throws Exception {
        mvc.perform(get(page).with(user("ftStaff1"))).andExpect(status().isNotFound());
    }

    @Test
    void answers_are_read_by_the_lead_and_the_own_municipality_only() throws Exception {
        fixtures.withInterview("zeytinburnu", "zbStaff2")
                .withInterview("bagcilar", "bgStaff1")
                .started();
        Interview ours = fixtures.interviews().get(0);
        Interview theirs = fixtures.interviews().get(1);
        fixtures.store(theirs, "bgStaff1", "bgManager", InterviewFixtures.answers("bagcilar"));

        String theirPage = page + "/" + theirs.id();
        mvc.perform(get(theirPage).with(user("bgStaff2")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Karadenizliler Derneği")))
                .andExpect(content().string(containsString("Görüşmeci kodu")));
        mvc.perform(get(theirPage).with(user("zbManager")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Görüşmeci kodu"))));
        mvc.perform(get(page + "/" + ours.id()).with(user("bgStaff2"))).andExpect(status().isNotFound());
        mvc.perform(get(theirPage).with(user("auditor")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Görüşmeci kodu"))));
        mvc.perform(get(theirPage).with(user("zbMayor"))).andExpect(status().isNotFound());
    }

    @Test
    void a_partner_sees_in_the_list_what_it_interviews_itself_and_how_far_all_are() throws Exception {
        fixtures.withInterview("zeytinburnu", "zbStaff2")
                .withInterview("bagcilar", "bgStaff1")
                .started();
        String ours = fixtures.interviews().get(0).organisationName();
        String theirs = fixtures.interviews().get(1).organisationName();

        for (String partner : List.of("bgStaff2", "bgManager")) {
            mvc.perform(get(page).with(user(partner)))
                    .andExpect(content().string(containsString(theirs)))
                    .andExpect(content().string(not(containsString(ours))))
                    .andExpect(content().string(containsString("Zeytinburnu Belediyesi")))
                    .andExpect(content().string(containsString("Yalnızca belediyenizin")));
        }
        for (String ofLead : List.of("zbManager", "zbStaff1", "auditor")) {
            mvc.perform(get(page).with(user(ofLead)))
                    .andExpect(content().string(containsString(theirs)))
                    .andExpect(content().string(containsString(ours)))
                    .andExpect(content().string(not(containsString("Yalnızca belediyenizin"))));
        }
    }

    @Test
    void interviewer_moves_the_appointment_and_says_that_it_was_held() throws Exception {
        fixtures.withInterview("zeytinburnu", "zbStaff2").started();
        Interview interview = fixtures.interviews().get(0);
        walk.as("zbStaff2")
                .complete(
                        interview.processInstanceId(),
                        "scheduleInterview",
                        Map.of("appointmentAt", "2099-05-01T10:00", "appointmentPlace", "Dernek"));
        String path = page + "/" + interview.id();

        mvc.perform(post(path + "/move")
                        .param("at", "2099-06-01T14:30")
                        .param("place", "Belediye")
                        .with(user("zbStaff2"))
                        .with(csrf()))
                .andExpect(flash().attribute("notice", "databank.move.done"));
        mvc.perform(get(path).with(user("zbStaff2"))).andExpect(content().string(containsString("01.06.2099 14:30")));
        mvc.perform(post(path + "/held")
                        .with(user("zbStaff3"))
                        .with(csrf())
                        .header("Referer", "http://localhost" + path))
                .andExpect(flash().attributeExists("problems"));
        mvc.perform(post(path + "/held").with(user("zbStaff2")).with(csrf()))
                .andExpect(flash().attribute("notice", "databank.held.done"));
        assertThat(walk.isOpen(interview.processInstanceId(), "conductInterview"))
                .isTrue();
    }

    @Test
    void only_the_leads_manager_is_offered_to_close_early() throws Exception {
        fixtures.withInterview("zeytinburnu", "zbStaff2").started();
        mvc.perform(get(page).with(user("zbManager")))
                .andExpect(content().string(containsString("Görüşmeleri erken kapat")));
        mvc.perform(get(page).with(user("bgManager")))
                .andExpect(content().string(not(containsString("Görüşmeleri erken kapat"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zbManager", "bgManager"})
    void manager_of_the_lead_or_of_the_interviewing_municipality_withdraws_an_interview(String manager)
            throws Exception {
        fixtures.withInterview("zeytinburnu", "zbStaff2")
                .withInterview("bagcilar", "bgStaff1")
                .started();
        Interview theirs = fixtures.interviews().get(1);
        mvc.perform(get(page + "/" + theirs.id()).with(user(manager)))
                .andExpect(content().string(containsString("Görüşmeden vazgeç")));
        withdraw(theirs, manager, "Dernek kapandı.").andExpect(flash().attribute("notice", "databank.withdraw.done"));

        Interview withdrawn = fixtures.interviews().get(1);
        assertThat(withdrawn.state()).isEqualTo(InterviewState.WITHDRAWN);
        assertThat(withdrawn.outcomeReason()).isEqualTo("Dernek kapandı.");
        walk.process(withdrawn.processInstanceId()).isEnded().hasPassed("interviewEndedEarly");
        withdraw(theirs, manager, "Yeniden").andExpect(problem("Görüşme sona ermiş."));
    }

    @Test
    void nobody_else_withdraws_and_not_without_a_reason() throws Exception {
        fixtures.withInterview("zeytinburnu", "zbStaff2")
                .withInterview("bagcilar", "bgStaff1")
                .started();
        Interview ours = fixtures.interviews().get(0);
        withdraw(ours, "zbStaff2", "Sebep")
                .andExpect(problem(
                        "Görüşmeden yalnızca görüşmeyi yapan veya yürütücü belediyenin yöneticisi vazgeçebilir."));
        withdraw(ours, "bgManager", "Sebep").andExpect(status().isNotFound());
        withdraw(ours, "auditor", "Sebep").andExpect(status().isForbidden());
        withdraw(ours, "zbManager", " ").andExpect(problem("Gerekçeyi yazın."));
        withdraw(ours, "zbManager", "Ara: 0532 123 45 67")
                .andExpect(
                        problem(
                                "Gerekçede kimlik numarası, telefon ya da e-posta adresi var gibi görünüyor. Kişisel veri yazmayın."));
        withdraw(ours, "zbManager", "x".repeat(2001)).andExpect(problem("Gerekçe en fazla 2.000 karakter olabilir."));
        assertThat(fixtures.interviews().get(0).state()).isEqualTo(InterviewState.STARTED);
        mvc.perform(get(page + "/" + ours.id()).with(user("zbStaff2")))
                .andExpect(content().string(not(containsString("Görüşmeden vazgeç"))));
    }

    @Test
    void held_interview_is_too_late_to_withdraw() throws Exception {
        fixtures.withInterview("zeytinburnu", "zbStaff2").started();
        Interview ours = fixtures.interviews().get(0);
        walk.as("zbStaff2").complete(ours.processInstanceId(), "scheduleInterview", InterviewFixtures.appointment());
        walk.jobs();
        walk.as("zbStaff2")
                .complete(ours.processInstanceId(), "conductInterview", InterviewFixtures.answers("zeytinburnu"));
        withdraw(ours, "zbManager", "Geç kaldı")
                .andExpect(
                        problem(
                                "Görüşme yapılmış, yanıtları inceleniyor. Yanıtlar kabul veya iade edilebilir; görüşmeden artık vazgeçilemez."));
        assertThat(walk.isOpen(ours.processInstanceId(), "reviewInterview")).isTrue();
    }

    @Test
    void withdrawing_the_last_open_interview_closes_the_round() throws Exception {
        fixtures.withInterview("zeytinburnu", "zbStaff2")
                .withInterview("bagcilar", "bgStaff1")
                .started();
        fixtures.store(fixtures.interviews().get(0), "zbStaff2", "zbStaff3", InterviewFixtures.answers("zeytinburnu"));
        withdraw(fixtures.interviews().get(1), "bgManager", "Dernek yanıt vermiyor.");

        assertThat(fixtures.fieldwork().state()).isEqualTo(Fieldwork.State.CLOSED);
        assertThat(walk.isOpen(fixtures.analysis, "reviewDataBank")).isTrue();
        mvc.perform(get(page).with(user("zbManager"))).andExpect(content().string(containsString("Vazgeçilen")));
    }

    @Test
    void staff_and_managers_take_the_offline_form_with_the_interviews_that_they_know_of() throws Exception {
        fixtures.withInterview("zeytinburnu", "zbStaff2")
                .withInterview("zeytinburnu", null)
                .withInterview("bagcilar", "bgStaff1")
                .started();
        List<Interview> all = fixtures.interviews();
        withdraw(all.get(1), "zbManager", "Dernek kapandı.");
        mvc.perform(get(page).with(user("bgManager"))).andExpect(content().string(containsString("/offline-form")));
        mvc.perform(get(page + "/offline-form").with(user("bgManager")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Bekleyen görüşmelerin hepsi (1)")));

        assertThat(offeredTo("zbManager", "")).containsExactlyInAnyOrder(id(all.get(0)), id(all.get(2)));
        assertThat(offeredTo("zbStaff1", "bgStaff1")).containsExactly(id(all.get(2)));
        assertThat(offeredTo("bgStaff2", "")).containsExactly(id(all.get(2)));
        assertThat(logged("bagcilar", "zbStaff1"))
                .contains("\"what\":\"offlineForm\"", "\"rows\":1", fixtures.programme.number());
        assertThat(logged("zeytinburnu", "zbManager")).contains("\"rows\":2");
    }

    @Test
    void nobody_else_takes_it_and_nobody_without_interviews() throws Exception {
        fixtures.withInterview("zeytinburnu", "zbStaff2").started();

        for (String reader : List.of("auditor", "zbMayor", "zbCouncil")) {
            mvc.perform(get(page).with(user(reader))).andExpect(content().string(not(containsString("/offline-form"))));
            mvc.perform(get(page + "/offline-form").with(user(reader))).andExpect(status().isForbidden());
            offlineForm(reader, "").andExpect(status().isForbidden());
        }
        mvc.perform(get(page + "/offline-form").with(user("ftStaff1"))).andExpect(status().isNotFound());
        offlineForm("ftStaff1", "").andExpect(status().isNotFound());
        offlineForm("bgStaff1", "").andExpect(problem("Görüşülmeyi bekleyen kuruluş yok."));
    }

    private ResultActions offlineForm(String person, String interviewer) throws Exception {
        return mvc.perform(post(page + "/offline-form")
                .param("interviewer", interviewer)
                .with(user(person))
                .with(csrf())
                .header("Referer", "http://localhost" + page + "/offline-form"));
    }

    /** The interviews that somebody's form offers. */
    private List<String> offeredTo(String person, String interviewer) throws Exception {
        byte[] file = offlineForm(person, interviewer)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            String list = new String(
                    zip.getInputStream(zip.getEntry("uyum_interviews.csv")).readAllBytes(), StandardCharsets.UTF_8);
            return list.lines().skip(1).map(line -> line.split("\"")[1]).toList();
        }
    }

    private static String id(Interview interview) {
        return interview.id().toString();
    }

    private String logged(String municipality, String person) {
        return beans.getBean(JdbcClient.class)
                .sql(
                        "select details from access_event where kind = 'EXPORTED' and actor = ? and municipality = ? order by id desc")
                .params(person, municipality)
                .query(String.class)
                .list()
                .get(0);
    }

    private ResultActions withdraw(Interview interview, String person, String reason) throws Exception {
        String own = page + "/" + interview.id();
        return mvc.perform(post(own + "/withdraw")
                .param("reason", reason)
                .with(user(person))
                .with(csrf())
                .header("Referer", "http://localhost" + own));
    }

    private static ResultMatcher problemWith(String part) {
        return flash().attribute("problems", hasItem(containsString(part)));
    }

    private static ResultMatcher problem(String sentence) {
        return flash().attribute("problems", List.of(sentence));
    }
}
