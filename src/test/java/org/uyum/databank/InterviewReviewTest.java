package org.uyum.databank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.uyum.databank.InterviewFixtures.answers;
import static org.uyum.databank.InterviewFixtures.appointment;
import static org.uyum.databank.InterviewFixtures.with;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.uyum.UyumTest;
import org.uyum.Walk;
import org.uyum.questionnaire.FormKeys;
import org.uyum.questionnaire.QuestionnaireFixtures;

/** A colleague looks at the answers of an interview, returns single ones, and sees what became of them. */
@UyumTest
class InterviewReviewTest {

    private static final String MEMBERS = "a04_members";
    private static final String TITLE = "c02_activity/2/c02_title";

    @Autowired
    ApplicationContext beans;

    @Autowired
    Walk walk;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    HistoryService history;

    @Autowired
    InterviewReview review;

    @Autowired
    InterviewService interviews;

    @Autowired
    AnswerRetention retention;

    private InterviewFixtures fixtures;
    private Interview interview;
    private String instance;

    @BeforeEach
    void held() {
        fixtures = new InterviewFixtures(beans)
                .withQuestionnaire()
                .withInterview("zeytinburnu", "zbStaff2")
                .withInterview("bagcilar", "bgStaff1")
                .started();
        interview = fixtures.interviews().get(0);
        instance = interview.processInstanceId();
        walk.as("zbStaff2").complete(instance, "scheduleInterview", appointment());
        walk.jobs();
        walk.as("zbStaff2").complete(instance, "conductInterview", withActivities(answers("zeytinburnu")));
        walk.as("zbStaff3").claim(instance, "reviewInterview");
    }

    @Test
    void single_answers_come_back_each_with_its_remark_and_the_reviewer_sees_what_was_changed() throws Exception {
        mark("zbStaff3", 1, MEMBERS, "Üye sayısı *kuşkulu*")
                .andExpect(flash().attribute("notice", "databank.review.done"));
        mark("zbStaff3", 1, TITLE, "Hangi meslek?").andExpect(flash().attribute("notice", "databank.review.done"));
        mark("zbStaff3", 1, "a05_households_band", "Dernek bilir").andExpect(status().is3xxRedirection());
        // an answer that nobody gave can be asked for too
        mark("zbStaff3", 1, "b12_open", "Sorulmamış").andExpect(status().is3xxRedirection());
        assertThat(rows(walk.as("zbStaff3").formOf(instance, "reviewInterview").get("marked")))
                .contains("Üye sayısı *kuşkulu*", "Hangi meslek?");
        mvc.perform(get(page()).with(user("zbStaff3")))
                .andExpect(content().string(containsString("<span lang=\"tr\">Hangi meslek?</span>")))
                .andExpect(content().string(containsString("işaretlenen yanıt: 4")));
        // nobody else knows before the decision
        mvc.perform(get(page()).with(user("zbStaff2")))
                .andExpect(content().string(containsString("Meslek kursu")))
                .andExpect(content().string(not(containsString("Hangi meslek?"))))
                .andExpect(content().string(not(containsString("Bu yanıtı iade et"))));

        walk.as("zbStaff3").complete(instance, "reviewInterview", Map.of("decision", "return"));

        Map<String, Object> form = walk.as("zbStaff2").formOf(instance, "correctInterview");
        assertThat(form.get(FormKeys.NOTE).toString())
                .contains("Üye sayısı \\*kuşkulu\\*")
                .contains("Hangi meslek?");
        assertThat(form.get(FormKeys.RETURNED).toString())
                .contains("\"a04_members\":\"⚠️ İade edildi: Üye sayısı *kuşkulu*\"")
                .contains("\"c02_activity_2_c02_title\":\"⚠️ İade edildi: Hangi meslek?\"")
                .contains("\"b12_open\"");
        mvc.perform(get(page()).with(user("zbStaff2"))).andExpect(content().string(containsString("Hangi meslek?")));

        Map<String, Object> corrected = with(withActivities(answers("zeytinburnu")), MEMBERS, 130);
        corrected.put("c02_activity_2_c02_title", "Kaynakçılık kursu");
        walk.as("zbStaff2").complete(instance, "correctInterview", corrected);
        walk.as("zbStaff3").claim(instance, "reviewInterview");

        Map<String, Object> again = walk.as("zbStaff3").formOf(instance, "reviewInterview");
        assertThat(rows(again.get("changes")))
                .contains("\"before\":\"120\"", "\"after\":\"130\"", "Kaynakçılık kursu", "değiştirilmedi")
                .contains("\"before\":\"yanıtsız veya sorulmadı\"");
        assertThat(rows(again.get("marked"))).isEqualTo("[]");
        mvc.perform(get(page()).with(user("zbStaff3")))
                .andExpect(content().string(containsString("<del>120</del>")))
                .andExpect(content().string(containsString("<ins>130</ins>")))
                .andExpect(content().string(containsString("değiştirilmedi")));

        walk.as("zbStaff3").complete(instance, "reviewInterview", Map.of("decision", "accept"));
        walk.jobs();
        assertThat(interviews.byId(interview.id()).state()).isEqualTo(InterviewState.STORED);
        assertThat(counted("answer_remark")).isEqualTo(4);
    }

    @Test
    void answers_are_returned_with_a_remark_or_not_at_all_and_accepted_without_marks() throws Exception {
        assertThatThrownBy(
                        () -> walk.as("zbStaff3").complete(instance, "reviewInterview", Map.of("decision", "return")))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("İade için bir gerekçe yazın");
        mark("zbStaff3", 1, MEMBERS, "Kuşkulu");
        assertThatThrownBy(
                        () -> walk.as("zbStaff3").complete(instance, "reviewInterview", Map.of("decision", "accept")))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("1 yanıt işaretlediniz");
        assertThat(interviews.byId(interview.id()).state()).isEqualTo(InterviewState.HELD);

        // the second click finds nothing to do
        for (int click = 0; click < 2; click++) {
            mvc.perform(post(page() + "/remarks/remove")
                            .param("round", "1")
                            .param("question", MEMBERS)
                            .param("line", "7")
                            .with(user("zbStaff3"))
                            .with(csrf()))
                    .andExpect(redirectedUrl(page() + "#answer7"))
                    .andExpect(flash().attribute("notice", "databank.review.undone"));
        }
        walk.as("zbStaff3").complete(instance, "reviewInterview", Map.of("decision", "accept"));
        assertThat(interviews.byId(interview.id()).state()).isEqualTo(InterviewState.REVIEWED);
    }

    @Test
    void a_general_remark_alone_returns_everything_and_is_kept_when_the_answers_are_accepted_later() throws Exception {
        walk.as("zbStaff3")
                .complete(instance, "reviewInterview", Map.of("decision", "return", "remark", "Baştan aşağı eksik"));
        assertThat(walk.as("zbStaff2")
                        .formOf(instance, "correctInterview")
                        .get(FormKeys.NOTE)
                        .toString())
                .contains("Baştan aşağı eksik");
        walk.as("zbStaff2").complete(instance, "correctInterview", withActivities(answers("zeytinburnu")));
        walk.as("zbStaff3").complete(instance, "reviewInterview", Map.of("decision", "accept"));
        mvc.perform(get(page()).with(user("zbManager")))
                .andExpect(content().string(containsString("Baştan aşağı eksik")));
    }

    @Test
    void only_who_has_the_task_marks_answers() throws Exception {
        for (String other : List.of("zbStaff2", "zbStaff1", "zbManager")) {
            mark(other, 1, MEMBERS, "Benim").andExpect(problem("size atanmışken"));
        }
        mark("auditor", 1, MEMBERS, "Benim").andExpect(status().isForbidden());
        mark("bgManager", 1, MEMBERS, "Benim").andExpect(status().isNotFound());
        mark("ftManager", 1, MEMBERS, "Benim").andExpect(status().isNotFound());
        assertThat(counted("answer_remark")).isZero();
    }

    @Test
    void what_is_marked_is_checked_and_twice_the_same_is_once() throws Exception {
        mark("zbStaff3", 1, MEMBERS, "  ").andExpect(problem("neden iade edildiğini"));
        mark("zbStaff3", 1, MEMBERS, "Ara: 0532 123 45 67").andExpect(problem("telefon"));
        mark("zbStaff3", 1, MEMBERS, "x".repeat(2001)).andExpect(problem("en fazla 2.000"));
        mark("zbStaff3", 1, "no_such_question", "Neden?").andExpect(problem("böyle bir soru yok"));
        mark("zbStaff3", 1, "c02_activity/3/c02_title", "Neden?").andExpect(problem("böyle bir soru yok"));
        assertThat(counted("answer_remark")).isZero();

        mark("zbStaff3", 1, MEMBERS, "Kuşkulu");
        mark("zbStaff3", 1, MEMBERS, "Çok kuşkulu");
        assertThat(counted("answer_remark")).isOne();
        assertThat(line(MEMBERS).mark()).isEqualTo("Çok kuşkulu");
    }

    @Test
    void a_page_that_shows_earlier_answers_marks_nothing() throws Exception {
        walk.as("zbStaff3").complete(instance, "reviewInterview", Map.of("decision", "return", "remark", "Eksik var"));
        // the review is over, in the window that is still open too
        mark("zbStaff3", 1, MEMBERS, "Kuşkulu").andExpect(problem("size atanmışken"));
        walk.as("zbStaff2").complete(instance, "correctInterview", withActivities(answers("zeytinburnu")));
        walk.as("zbStaff3").claim(instance, "reviewInterview");

        mark("zbStaff3", 1, MEMBERS, "Kuşkulu").andExpect(problem("bu arada düzeltilmiş"));
        mark("zbStaff3", 2, MEMBERS, "Kuşkulu").andExpect(flash().attribute("notice", "databank.review.done"));
    }

    @Test
    void remarks_stand_neither_in_variables_nor_in_submissions_and_are_destroyed_with_the_answers() throws Exception {
        mark("zbStaff3", 1, MEMBERS, "Kuşkulu sayı");
        walk.as("zbStaff3").complete(instance, "reviewInterview", Map.of("decision", "return", "remark", "Genel söz"));
        walk.as("zbStaff2").complete(instance, "correctInterview", withActivities(answers("zeytinburnu")));
        walk.as("zbStaff3").complete(instance, "reviewInterview", Map.of("decision", "accept"));
        walk.jobs();

        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(instance)
                        .list())
                .noneMatch(variable -> String.valueOf(variable.getValue()).matches("(?s).*(Kuşkulu|Genel söz).*"));
        assertThat(submissions("answers like '%Genel söz%' or answers like '%Kuşkulu%'"))
                .isZero();
        assertThat(submissions("answers is not null")).isPositive();
        assertThat(counted("answer_remark")).isEqualTo(2);

        walk.as("zbManager").run(() -> retention.destroy(interview.id(), DestructionReason.ASSOCIATION, ""));

        assertThat(counted("answer_remark")).isZero();
        // the note on the appointment, which was in a form too, went as well
        assertThat(submissions("answers is not null")).isZero();
        mvc.perform(get(page()).with(user("zbManager"))).andExpect(content().string(not(containsString("Genel söz"))));
    }

    @Test
    void a_remark_on_an_answer_is_read_by_who_may_read_the_answer() throws Exception {
        Interview theirs = fixtures.interviews().get(1);
        walk.as("bgStaff1").complete(theirs.processInstanceId(), "scheduleInterview", appointment());
        walk.jobs();
        walk.as("bgStaff1").complete(theirs.processInstanceId(), "conductInterview", answers("bagcilar"));
        walk.as("bgManager").claim(theirs.processInstanceId(), "reviewInterview");
        walk.as("bgManager").run(() -> review.mark(theirs.id(), 1, "interviewer_code", "Kod başkasının"));
        walk.as("bgManager").run(() -> review.mark(theirs.id(), 1, MEMBERS, "Sayı kuşkulu"));
        walk.as("bgManager").complete(theirs.processInstanceId(), "reviewInterview", Map.of("decision", "return"));

        String page = "/programmes/" + theirs.caseNumber() + "/interviews/" + theirs.id();
        mvc.perform(get(page).with(user("bgStaff2"))).andExpect(content().string(containsString("Kod başkasının")));
        mvc.perform(get(page).with(user("zbManager")))
                .andExpect(content().string(containsString("Sayı kuşkulu")))
                .andExpect(content().string(not(containsString("Kod başkasının"))));
    }

    @Test
    void a_remark_stays_where_nobody_answered_and_when_what_it_is_about_is_gone() throws Exception {
        mark("zbStaff3", 1, "b12_open", "Sorulmamış mı?");
        mark("zbStaff3", 1, TITLE, "Bu etkinlik oldu mu?");
        walk.as("zbStaff3").complete(instance, "reviewInterview", Map.of("decision", "return"));
        mvc.perform(get(page()).with(user("zbStaff2"))).andExpect(content().string(containsString("Sorulmamış mı?")));

        // the second activity goes; two rounds of answers later nothing but the remark tells of it
        Map<String, Object> withoutSecond = withActivities(answers("zeytinburnu"));
        withoutSecond.keySet().removeIf(key -> key.startsWith("c02_activity_2_"));
        walk.as("zbStaff2").complete(instance, "correctInterview", withoutSecond);
        walk.as("zbStaff3").complete(instance, "reviewInterview", Map.of("decision", "return", "remark", "Yine bakın"));
        walk.as("zbStaff2").complete(instance, "correctInterview", withoutSecond);
        walk.as("zbStaff3").complete(instance, "reviewInterview", Map.of("decision", "accept"));

        for (String person : List.of("zbStaff2", "zbManager")) {
            mvc.perform(get(page()).with(user(person)))
                    .andExpect(content().string(containsString("Sorulmamış mı?")))
                    .andExpect(content().string(containsString("Bu etkinlik oldu mu?")));
        }
        List<ReviewLine> lines = walk.as("zbManager").ask(() -> review.lines(interviews.byId(interview.id()), true));
        assertThat(lines).extracting(ReviewLine::path).doesNotHaveDuplicates().endsWith(TITLE);
        assertThat(lines)
                .filteredOn(line -> line.answer().isEmpty())
                .extracting(ReviewLine::path)
                .containsExactly("b12_open", TITLE);
    }

    private static Map<String, Object> withActivities(Map<String, Object> answers) {
        Map<String, Object> changed = new HashMap<>(answers);
        changed.remove("c03_why_not");
        changed.put("c01_any", "yes");
        changed.put("c02_activity_2_more", true);
        for (int round = 1; round <= 2; round++) {
            String prefix = "c02_activity_" + round + "_";
            changed.put(prefix + "c02_title", round == 1 ? "Türkçe kursu" : "Meslek kursu");
            for (String question : List.of("c02_type", "c02_target", "c02_funding")) {
                String choice = QuestionnaireFixtures.choice(question, 0);
                changed.put(prefix + question, question.equals("c02_type") ? choice : List.of(choice));
            }
        }
        return changed;
    }

    private ResultActions mark(String person, int round, String question, String remark) throws Exception {
        return mvc.perform(post(page() + "/remarks")
                .param("round", String.valueOf(round))
                .param("question", question)
                .param("remark", remark)
                .with(user(person))
                .with(csrf())
                .header("Referer", "http://localhost" + page()));
    }

    private static ResultMatcher problem(String part) {
        return result ->
                assertThat(String.valueOf(result.getFlashMap().get("problems"))).contains(part);
    }

    private ReviewLine line(String path) {
        return walk.as("zbStaff3").ask(() -> review.lines(interviews.byId(interview.id()), true).stream()
                .filter(line -> line.path().equals(path))
                .findFirst()
                .orElseThrow());
    }

    private static String rows(Object table) {
        return String.valueOf(table);
    }

    private String page() {
        return "/programmes/" + interview.caseNumber() + "/interviews/" + interview.id();
    }

    private int counted(String table) {
        return jdbc.sql("select count(*) from " + table + " where interview = ?")
                .param(interview.id())
                .query(Integer.class)
                .single();
    }

    private int submissions(String condition) {
        return jdbc.sql("select count(*) from form_submission where process_instance_id = ? and (" + condition + ")")
                .param(instance)
                .query(Integer.class)
                .single();
    }
}
