package org.uyum.databank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.uyum.databank.InterviewFixtures.answers;
import static org.uyum.databank.InterviewFixtures.appointment;
import static org.uyum.databank.InterviewFixtures.with;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.uyum.UyumTest;
import org.uyum.Walk;
import org.uyum.questionnaire.FormKeys;

/** One interview with an association, until each of its ends. */
@UyumTest
class AssociationInterviewTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Walk walk;

    @Autowired
    InterviewService interviewService;

    @Autowired
    HistoryService history;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    private InterviewFixtures fixtures;
    private Interview interview;
    private String instance;

    @BeforeEach
    void start() {
        fixtures = new InterviewFixtures(beans)
                .withQuestionnaire()
                .withInterview("zeytinburnu", "zbStaff2")
                .started();
        interview = fixtures.interviews().get(0);
        instance = interview.processInstanceId();
    }

    @Test
    void accepted_answers_enter_the_data_bank_and_the_last_interview_closes_the_interviews() {
        schedule();
        conduct(answers("zeytinburnu"));
        assertThat(walk.as("zbStaff3")
                        .formOf(instance, "reviewInterview")
                        .get("answers")
                        .toString())
                .contains("Karadenizliler Derneği")
                .contains("Yüz yüze");
        walk.as("zbStaff3").complete(instance, "reviewInterview", Map.of("decision", "accept"));
        walk.jobs();

        assertThat(state()).isEqualTo(InterviewState.STORED);
        assertThat(fixtures.fieldwork().state()).isEqualTo(Fieldwork.State.CLOSED);
        assertThat(end()).isEqualTo("interviewStored");
        assertThat(walk.isOpen(fixtures.analysis, "reviewDataBank")).isTrue();
    }

    @Test
    void refusal_ends_the_interview() {
        schedule();
        conduct(Map.of("interviewOutcome", "refused", "outcomeReason", "Zamanları yok"));
        walk.jobs();

        assertThat(state()).isEqualTo(InterviewState.REFUSED);
        assertThat(end()).isEqualTo("interviewRefused");
    }

    @Test
    void association_that_is_not_reached_three_times_is_given_up() {
        for (int attempt = 1; attempt <= 3; attempt++) {
            assertThat(walk.as("zbStaff2").formOf(instance, "scheduleInterview"))
                    .containsEntry("attempt", attempt);
            schedule();
            conduct(Map.of("interviewOutcome", "notReached", "outcomeReason", "Telefona çıkan yok"));
        }
        walk.jobs();

        assertThat(state()).isEqualTo(InterviewState.NOT_REACHED);
        assertThat(end()).isEqualTo("interviewNotReached");
    }

    @Test
    void interview_that_is_put_off_gets_a_new_appointment() {
        schedule();
        conduct(Map.of(
                "interviewOutcome", "rescheduled", "outcomeReason", "Başkan hasta", "newInterviewDate", "2026-04-02"));

        assertThat(state()).isEqualTo(InterviewState.STARTED);
        assertThat(walk.as("zbStaff2").formOf(instance, "scheduleInterview").get("appointmentAt"))
                .isEqualTo("2026-04-02T10:00");
    }

    @Test
    void interviewer_moves_the_appointment_or_enters_what_was_held_before_it() {
        walk.as("zbStaff2")
                .complete(
                        instance,
                        "scheduleInterview",
                        Map.of("appointmentAt", "2099-03-01T10:00", "appointmentPlace", "Dernek"));
        walk.jobs();
        assertThat(walk.isOpen(instance, "conductInterview")).isFalse();

        walk.as("zbStaff2")
                .run(() -> interviewService.reschedule(
                        interview.id(), LocalDateTime.of(2099, 4, 1, 9, 30), "Belediye", null));
        assertThat(current().appointmentPlace()).isEqualTo("Belediye");
        assertThatThrownBy(() -> walk.as("zbStaff3").run(() -> interviewService.tellHeld(interview.id())))
                .hasMessageContaining("databank.interview.notYours");

        walk.as("zbStaff2").run(() -> interviewService.tellHeld(interview.id()));
        assertThat(walk.isOpen(instance, "conductInterview")).isTrue();
    }

    @Test
    void returned_answers_are_corrected_and_the_earlier_ones_kept() {
        schedule();
        conduct(answers("zeytinburnu"));
        walk.as("zbManager")
                .complete(instance, "reviewInterview", Map.of("decision", "return", "remark", "Üye sayısı eksik"));

        assertThat(state()).isEqualTo(InterviewState.RETURNED);
        Map<String, Object> form = walk.as("zbStaff2").formOf(instance, "correctInterview");
        assertThat(form).containsEntry("assoc_name", "Karadenizliler Derneği").containsEntry("notice_given", true);
        assertThat(form.get(FormKeys.NOTE).toString()).contains("Üye sayısı eksik");

        walk.as("zbStaff2").complete(instance, "correctInterview", with(answers("zeytinburnu"), "a04_members", 130));
        walk.as("zbStaff3").complete(instance, "reviewInterview", Map.of("decision", "accept"));
        walk.jobs();

        assertThat(interviewService.answers(interview.id()).orElseThrow().number("a04_members"))
                .hasValueSatisfying(members -> assertThat(members).isEqualByComparingTo("130"));
        assertThat(rounds()).isEqualTo(2);
    }

    @Test
    void answers_of_another_form_value_or_with_personal_data_are_refused_with_the_labels_of_the_questions() {
        schedule();
        Map<String, Object> wrong = with(answers("zeytinburnu"), "b12_open", "Ahmet: 0532 123 45 67");
        wrong.put("neighbourhood", "ba_other");
        wrong.put("interviewer_code", "7");
        assertThatThrownBy(() -> conduct(wrong))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("Derneğin bulunduğu mahalle");
        wrong.put("neighbourhood", "zb_telsiz");
        assertThatThrownBy(() -> conduct(wrong)).hasMessageContaining("Görüşmeci kodu");
        wrong.put("interviewer_code", "ZB07");
        assertThatThrownBy(() -> conduct(wrong)).hasMessageContaining("B12.").hasMessageContaining("Kişisel veri");
        assertThat(rounds()).isZero();
    }

    @Test
    void association_that_does_not_consent_is_a_refusal() {
        schedule();
        Map<String, Object> declined = Map.of(
                "interviewOutcome", "held",
                "interview_date", "2026-03-01",
                "municipality", "zeytinburnu",
                "interviewer_code", "ZB07",
                "interview_mode", "face",
                "notice_given", true,
                "consent", "no");
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        try {
            conduct(declined);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
        walk.jobs();

        assertThat(state()).isEqualTo(InterviewState.REFUSED);
        // the reason is on record in Turkish, whatever the interviewer reads
        assertThat(current().outcomeReason()).isEqualTo("Dernek görüşmeye katılmayı kabul etmedi.");
        assertThat(rounds()).isZero();
    }

    @Test
    void interviewer_may_not_review_the_own_answers() {
        schedule();
        conduct(answers("zeytinburnu"));
        assertThatThrownBy(() -> walk.as("zbStaff2").claim(instance, "reviewInterview"))
                .isInstanceOf(AuthorizationException.class);
    }

    @Test
    void answers_stand_neither_in_variables_nor_in_kept_submissions() {
        schedule();
        conduct(answers("zeytinburnu"));

        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(instance)
                        .list())
                .extracting(variable -> variable.getName())
                .doesNotContain("assoc_name", "b12_open");
        assertThat(jdbc.sql(
                                "select count(*) from form_submission where step_id = 'conductInterview' and process_instance_id = ? and answers is not null")
                        .param(instance)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void form_knows_what_the_assignment_knows() {
        schedule();
        assertThat(walk.as("zbStaff2").formOf(instance, "conductInterview"))
                .containsEntry("municipality", "zeytinburnu")
                .containsEntry("assoc_type", "hometown")
                .containsEntry("neighbourhood", "zb_telsiz")
                .containsEntry("interview_date", "2026-03-01")
                .hasEntrySatisfying(
                        "interviewer_code", code -> assertThat(code.toString()).matches("ZB[0-9]{2}"));
    }

    @Test
    void interviewer_has_the_privacy_notice_to_read_out_and_the_page_says_which_it_was() throws Exception {
        schedule();
        Map<String, Object> form = walk.as("zbStaff2").formOf(instance, "conductInterview");
        Long notice = fixtures.fieldwork().notice();

        assertThat(form.get(FormKeys.NOTICE)).isEqualTo("Bu görüşmede kişiler değil, derneğin gözlemleri sorulur.");
        assertThat(form.get(FormKeys.NOTE).toString())
                .contains("Deneme aydınlatma metni, sürüm 1")
                .contains("/questionnaires/notices/" + notice);
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        try {
            assertThat(walk.as("zbStaff2").formOf(instance, "conductInterview").get(FormKeys.NOTICE))
                    .asString()
                    .contains("what the association observes");
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
        mvc.perform(get("/programmes/" + interview.caseNumber() + "/interviews/" + interview.id())
                        .with(user("zbManager")))
                .andExpect(content().string(containsString("href=\"/questionnaires/notices/" + notice)))
                // on paper it is the same text, whatever other programmes hand out with the questionnaire
                .andExpect(content().string(containsString("language=tr&amp;notice=" + notice)));
    }

    private void schedule() {
        walk.as("zbStaff2").complete(instance, "scheduleInterview", appointment());
        walk.jobs();
    }

    private void conduct(Map<String, Object> answers) {
        walk.as("zbStaff2").complete(instance, "conductInterview", answers);
    }

    private Interview current() {
        return interviewService.byId(interview.id());
    }

    private InterviewState state() {
        return current().state();
    }

    private int rounds() {
        return jdbc.sql("select count(*) from interview_answers where interview = ?")
                .param(interview.id())
                .query(Integer.class)
                .single();
    }

    private String end() {
        List<String> ends = history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .activityType("noneEndEvent")
                .list()
                .stream()
                .map(activity -> activity.getActivityId())
                .toList();
        walk.process(instance).isEnded();
        return ends.get(0);
    }
}
