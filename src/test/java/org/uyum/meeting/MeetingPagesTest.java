package org.uyum.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.uyum.UyumTest;
import org.uyum.Walk;
import org.uyum.engine.Processes;
import org.uyum.identity.CurrentPerson;
import org.uyum.programme.Outcome;
import org.uyum.programme.Programme;
import org.uyum.programme.ProgrammeService;
import org.uyum.programme.Stage;

/** The pages of meetings: who sees what, what they may do, and what happens to bad input. */
@UyumTest
class MeetingPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Walk walk;

    @Autowired
    MeetingService meetingService;

    @Autowired
    MeetingContribution contribution;

    @Autowired
    ProgrammeService programmes;

    MeetingFixtures fixtures;

    @BeforeEach
    void fixtures(
            @Autowired Processes processes,
            @Autowired CurrentPerson people,
            @Autowired MeetingInvitations invitations,
            @Autowired MinutesWriting writing) {
        fixtures = new MeetingFixtures(walk, processes, people, programmes, meetingService, invitations, writing);
    }

    @Test
    void meeting_is_seen_by_its_municipalities_and_auditors_and_found_by_nobody_else() throws Exception {
        Meeting meeting = fixtures.awaited();

        for (String person : new String[] {"zbStaff3", "bgStaff1", "auditor"}) {
            show(person, meeting).andExpect(status().isOk()).andExpect(content().string(containsString("Davetli 3")));
        }
        show("ftStaff1", meeting).andExpect(status().isNotFound());
        mvc.perform(get("/programmes/" + meeting.caseNumber() + "/meetings").with(user("ftStaff1")))
                .andExpect(status().isNotFound());
        send("ftStaff1", meeting, "/held").andExpect(status().isNotFound());
    }

    @Test
    void meeting_of_another_case_is_not_found() throws Exception {
        Meeting meeting = fixtures.awaited();
        Programme other = fixtures.programme();

        mvc.perform(get("/programmes/" + other.number() + "/meetings/" + meeting.id())
                        .with(user("zbStaff1")))
                .andExpect(status().isNotFound());
    }

    @Test
    void only_staff_and_managers_of_the_lead_say_what_became_of_a_meeting() throws Exception {
        Meeting meeting = fixtures.awaited();

        show("bgStaff1", meeting).andExpect(content().string(not(containsString("/held"))));
        show("zbStaff3", meeting).andExpect(content().string(containsString("/held")));
        for (String person : new String[] {"bgStaff1", "zbMayor", "auditor"}) {
            send(person, meeting, "/held").andExpect(status().isForbidden());
            mvc.perform(to(person, meeting, "/withdraw").param("reason", "x")).andExpect(status().isForbidden());
        }
        send("zbManager", meeting, "/held").andExpect(redirectedUrl(meeting.url()));

        assertThat(walk.isOpen(meeting.processInstanceId(), "recordMinutes")).isTrue();
        send("zbManager", meeting, "/held").andExpect(problem("Süreç şu anda bunu beklemiyor"));
    }

    @Test
    void postponing_needs_a_date_a_span_and_a_reason_and_keeps_what_was_typed() throws Exception {
        Meeting meeting = fixtures.awaited();

        mvc.perform(to("zbStaff1", meeting, "/postpone")
                        .param("meetingDate", "2099-06-07")
                        .param("startTime", "14:00")
                        .param("endTime", "13:00")
                        .param("reason", " "))
                .andExpect(problem("Bitiş saati başlangıçtan sonra olmalıdır."))
                .andExpect(problem("Gerekçeyi yazın."))
                .andExpect(flash().attributeExists("postponement"));
        mvc.perform(to("zbStaff1", meeting, "/postpone").param("meetingDate", "yarın"))
                .andExpect(flash().attributeExists("problems"));
        assertThat(meetingService.byId(meeting.id()).plan().begins())
                .isEqualTo(meeting.plan().begins());

        mvc.perform(to("zbStaff1", meeting, "/postpone")
                        .param("meetingDate", "2099-06-07")
                        .param("startTime", "14:00")
                        .param("endTime", "16:00")
                        .param("reason", "Salon dolu"))
                .andExpect(redirectedUrl(meeting.url()));
        show("zbStaff1", meeting).andExpect(content().string(containsString("Salon dolu")));
    }

    @Test
    void rows_change_only_while_their_task_is_mine() throws Exception {
        Meeting meeting = fixtures.started();

        invite(meeting, "Göç Derneği", "NGO", "").andExpect(problem("Bunu yalnızca görev açıkken"));
        walk.as("zbStaff1").claim(meeting.processInstanceId(), "prepareMeeting");
        invite(meeting, "Göç Derneği", "NGO", "").andExpect(redirectedUrl(meeting.url() + "#invitees"));
        mvc.perform(to("zbStaff1", meeting, "/agenda").param("itemText", "Kapanış"))
                .andExpect(redirectedUrl(meeting.url() + "#agenda"));
        mvc.perform(to("zbStaff2", meeting, "/agenda").param("itemText", "Araya giren"))
                .andExpect(problem("Bunu yalnızca görev açıkken"));
        mvc.perform(to("zbStaff1", meeting, "/draft")).andExpect(problem("Bunu yalnızca görev açıkken"));

        assertThat(meetingService.agenda(meeting.id()))
                .extracting(AgendaItem::text)
                .containsExactly("Kapanış");
    }

    @Test
    void bad_invitees_are_refused_with_every_problem() throws Exception {
        Meeting meeting = fixtures.started();
        walk.as("zbStaff1").claim(meeting.processInstanceId(), "prepareMeeting");
        invite(meeting, "İLKADIM", "ACADEMIC", "a@example.org");

        invite(meeting, "", "", "nobody")
                .andExpect(problem("adını yazın"))
                .andExpect(problem("Paydaş grubunu seçin."))
                .andExpect(problem("bir e-posta adresi değil"))
                .andExpect(flash().attributeExists("newInvitee"));
        invite(meeting, "ilkadım", "NGO", "").andExpect(problem("zaten listede"));
        invite(meeting, "x".repeat(201), "NGO", "").andExpect(problem("en fazla 200"));
        invite(meeting, "Yeni", "CLUB", "").andExpect(flash().attributeExists("problems"));
        assertThat(meetingService.invitees(meeting.id())).hasSize(1);
    }

    @Test
    void invited_cannot_be_taken_off_the_list() throws Exception {
        Meeting meeting = fixtures.awaited();
        walk.as("zbStaff1").correlate(MeetingProcess.MEETING_ALREADY_HELD, meeting.processInstanceId());
        walk.as("zbStaff1").claim(meeting.processInstanceId(), "recordMinutes");
        Long invited = meetingService.invitees(meeting.id()).get(0).id();

        send("zbStaff1", meeting, "/invitees/" + invited + "/remove").andExpect(problem("listeden çıkarılamaz"));
        invite(meeting, "Davetsiz Gelen", "NGO", "");
        show("zbStaff1", meeting).andExpect(content().string(containsString("davetsiz geldi")));
    }

    @Test
    void bad_minutes_are_refused() throws Exception {
        Meeting meeting = fixtures.awaited();
        Meeting other = fixtures.awaited();
        walk.as("zbStaff1").correlate(MeetingProcess.MEETING_ALREADY_HELD, meeting.processInstanceId());
        walk.as("zbStaff1").claim(meeting.processInstanceId(), "recordMinutes");
        Long invitee = meetingService.invitees(meeting.id()).get(0).id();
        Long item = meetingService.agenda(meeting.id()).get(0).id();
        Long foreign = meetingService.agenda(other.id()).get(0).id();

        mvc.perform(to("zbStaff1", meeting, "/draft").param("attended-" + invitee, "belki"))
                .andExpect(problem("katıldı ya da katılmadı seçin"));
        mvc.perform(to("zbStaff1", meeting, "/draft").param("summary-" + foreign, "x"))
                .andExpect(problem("Bu satır artık yok"));
        mvc.perform(to("zbStaff1", meeting, "/draft").param("summary-x", "x")).andExpect(problem("Bu satır artık yok"));
        mvc.perform(to("zbStaff1", meeting, "/recommendations")
                        .param("agendaItemId", foreign.toString())
                        .param("adoption", "UNANIMOUS")
                        .param("dissent", "Hayır"))
                .andExpect(problem("Öneriyi yazın."))
                .andExpect(problem("kime yapıldığını"))
                .andExpect(problem("gündem maddesini seçin"))
                .andExpect(problem("karşı görüş olmaz"));
        assertThat(meetingService.content(meeting).recommendations()).isEmpty();

        mvc.perform(to("zbStaff1", meeting, "/recommendations")
                        .param("agendaItemId", item.toString())
                        .param("text", "<script>alert(1)</script>")
                        .param("addressedTo", "Birim")
                        .param("adoption", "UNANIMOUS"))
                .andExpect(redirectedUrl(meeting.url() + "#recommendations"));
        show("zbStaff1", meeting)
                .andExpect(content().string(containsString("ÖT1.1")))
                .andExpect(content().string(not(containsString("<script>alert"))));
    }

    @Test
    void frozen_minutes_are_shown_with_their_hash_after_both_have_signed() throws Exception {
        Meeting meeting = fixtures.submitted(fixtures.awaited());
        mvc.perform(get(meeting.url() + "/minutes").with(user("zbStaff3"))).andExpect(status().isNotFound());
        fixtures.sign(meeting);

        mvc.perform(get(meeting.url() + "/minutes").with(user("bgStaff1")))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")))
                .andExpect(content().string(containsString("Toplantı tutanağı")));
        show("bgStaff1", meeting).andExpect(content().string(containsString("içerik özetiyle uyuşuyor")));
        mvc.perform(get("/programmes/" + meeting.caseNumber() + "/meetings").with(user("zbStaff1")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Türkçe kursları")))
                .andExpect(content().string(containsString("kimse katılmadı: Akademisyen")));
    }

    @Test
    void list_without_meetings_says_so() throws Exception {
        Programme programme = fixtures.programme();

        mvc.perform(get("/programmes/" + programme.number() + "/meetings").with(user("zbStaff1")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("henüz toplantı yok")));
    }

    @Test
    void overview_of_the_case_leads_to_its_meetings() {
        Meeting meeting = fixtures.awaited();

        assertThat(contribution.outcomes(programmes.byNumber(meeting.caseNumber())))
                .allSatisfy(outcome -> assertThat(outcome.stage()).isEqualTo(Stage.DISCUSSION))
                .extracting(Outcome::url)
                .containsExactly("/programmes/" + meeting.caseNumber() + "/meetings", meeting.url());
    }

    private ResultActions show(String person, Meeting meeting) throws Exception {
        return mvc.perform(get(meeting.url()).with(user(person)).header("Accept-Language", "tr"));
    }

    private MockHttpServletRequestBuilder to(String person, Meeting meeting, String path) {
        return post(meeting.url() + path).with(user(person)).with(csrf());
    }

    private ResultActions send(String person, Meeting meeting, String path) throws Exception {
        return mvc.perform(to(person, meeting, path));
    }

    private ResultActions invite(Meeting meeting, String name, String group, String email) throws Exception {
        return mvc.perform(to("zbStaff1", meeting, "/invitees")
                .param("name", name)
                .param("stakeholderGroup", group)
                .param("email", email));
    }

    private static ResultMatcher problem(String text) {
        Matcher<Iterable<? super String>> any = hasItem(containsString(text));
        return flash().attribute("problems", any);
    }
}
