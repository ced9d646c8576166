package org.uyum.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uyum.questionnaire.QuestionnaireFixtures.TODAY;
import static org.uyum.questionnaire.QuestionnaireFixtures.shipped;
import static org.uyum.questionnaire.QuestionnaireFixtures.soundAnswers;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.uyum.web.Problem;
import org.uyum.web.Refused;

class QuestionnaireRulesTest {

    @Test
    void sound_answers_are_accepted_and_kept_by_question() {
        CheckedAnswers checked = check(soundAnswers());

        assertThat(sentences(checked)).isEmpty();
        assertThat(checked.outcome()).isEqualTo(InterviewOutcome.HELD);
        assertThat(checked.document().text("assoc_name")).contains("Karadenizliler Derneği");
        assertThat(checked.document().chosen("a02_origin_province")).containsExactly("tr08", "tr52");
        assertThat(checked.document().answers())
                .containsEntry("a04_members", 120L)
                .containsEntry("today", "2026-03-02");
    }

    @Test
    void answers_to_questions_that_are_not_asked_are_dropped() {
        Map<String, Object> answers = soundAnswers();
        answers.put("a03_origin_country", List.of(QuestionnaireFixtures.choice("a03_origin_country", 0)));
        answers.put("c02_activity_1_c02_title", "Kurs");

        CheckedAnswers checked = check(answers);

        assertThat(sentences(checked)).isEmpty();
        assertThat(checked.document().answers()).doesNotContainKeys("a03_origin_country", "c02_activity");
    }

    @Test
    void rounds_of_a_repeat_are_folded_back_into_a_list() {
        Map<String, Object> answers = withActivities();

        CheckedAnswers checked = check(answers);

        assertThat(sentences(checked)).isEmpty();
        List<AnswerDocument> activities = checked.document().rounds("c02_activity");
        assertThat(activities).hasSize(2);
        assertThat(activities.get(1).text("c02_title")).contains("Meslek kursu");
        assertThat(checked.document().asFormData(shipped()))
                .containsEntry("c02_activity_2_more", true)
                .containsEntry("c02_activity_2_c02_title", "Meslek kursu")
                .containsEntry("notice_given", true);
    }

    @Test
    void a_round_that_was_not_opened_counts_for_nothing() {
        Map<String, Object> answers = withActivities();
        answers.put("c02_activity_2_more", false);

        assertThat(check(answers).document().rounds("c02_activity")).hasSize(1);
    }

    @Test
    void problems_of_a_round_name_the_round() {
        Map<String, Object> answers = withActivities();
        answers.put("c02_activity_2_c02_start", "2026-02-01");
        answers.put("c02_activity_2_c02_end", "2026-01-01");

        assertThat(sentences(check(answers)))
                .containsExactly("C2. Faaliyet (2) – Bitiş tarihi (sürüyorsa boş): Başlangıçtan önce olamaz");
    }

    @Test
    void document_survives_storing_and_filling_the_form_again() {
        AnswerDocument document = check(withActivities()).document();

        AnswerDocument stored = AnswerDocument.fromJson(document.toJson());
        CheckedAnswers again = check(stored.asFormData(shipped()));

        assertThat(sentences(again)).isEmpty();
        assertThat(again.document().toJson()).isEqualTo(document.toJson());
    }

    @Test
    void repeat_may_come_as_a_list_of_rounds() {
        Map<String, Object> answers =
                new HashMap<>(check(withActivities()).document().answers());
        answers.remove("today");

        assertThat(check(answers).document().rounds("c02_activity")).hasSize(2);
    }

    @Test
    void refused_consent_is_a_refused_interview() {
        Map<String, Object> answers = new LinkedHashMap<>();
        soundAnswers().entrySet().stream().limit(5).forEach(entry -> answers.put(entry.getKey(), entry.getValue()));
        answers.put("consent", "no");

        CheckedAnswers checked = check(answers);

        assertThat(sentences(checked)).isEmpty();
        assertThat(checked.outcome()).isEqualTo(InterviewOutcome.REFUSED);
    }

    @Test
    void interview_that_was_not_held_needs_a_reason_and_no_answers() {
        assertThat(sentences(check(Map.of("interviewOutcome", "notReached")))).hasSize(1);

        CheckedAnswers checked = check(Map.of("interviewOutcome", "notReached", "outcomeReason", "Telefon kapalı"));

        assertThat(checked.problems()).isEmpty();
        assertThat(checked.outcome()).isEqualTo(InterviewOutcome.NOT_REACHED);
        assertThat(checked.reason()).isEqualTo("Telefon kapalı");
        assertThat(checked.document()).isEqualTo(AnswerDocument.EMPTY);
    }

    @Test
    void rescheduled_interview_needs_its_new_date() {
        assertThat(sentences(check(Map.of("interviewOutcome", "rescheduled", "outcomeReason", "Tatil"))))
                .containsExactly("Ertelenen görüşmenin yeni tarihini girin.");

        assertThat(check(Map.of(
                                "interviewOutcome", "rescheduled",
                                "outcomeReason", "Tatil",
                                "newInterviewDate", "2026-03-09"))
                        .newDate())
                .contains(java.time.LocalDate.of(2026, 3, 9));
    }

    @Test
    void unknown_keys_are_refused() {
        Map<String, Object> answers = soundAnswers();
        answers.put("planApproved", true);

        assertThat(sentences(check(answers)))
                .containsExactly("«planApproved» diye bir soru «%s» içinde yok."
                        .formatted(shipped().title()));
    }

    @Test
    void all_problems_come_at_once_in_the_language_asked_for() {
        Map<String, Object> answers = soundAnswers();
        answers.put("interviewer_code", "Ayşe");
        answers.remove("assoc_name");
        answers.put("a04_members", -1);

        CheckedAnswers checked = QuestionnaireRules.check(shipped(), answers, "en", TODAY);

        assertThat(checked.problems().stream()
                        .map(problem -> sentence(problem, Locale.ENGLISH))
                        .toList())
                .containsExactly(
                        "Interviewer code (do not write a name): E.g. ZB07",
                        "Name of the association / organisation: an answer is required.",
                        "A4. Number of registered members: Cannot be negative");
        assertThatThrownBy(checked::requireSound).isInstanceOf(Refused.class);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @MethodSource("brokenRules")
    void any_single_broken_rule_is_refused_with_the_question_s_label(String question, Object answer) {
        Map<String, Object> answers = soundAnswers();
        answers.put(question, answer);

        CheckedAnswers checked = check(answers);

        String label = shipped().question(question).orElseThrow().label().in("tr");
        assertThat(checked.problems()).anySatisfy(problem -> {
            assertThat(problem.field()).isEqualTo(question);
            assertThat(sentence(problem, Locale.forLanguageTag("tr"))).startsWith(label);
        });
    }

    static Stream<Arguments> brokenRules() {
        Stream<Arguments> missing = soundAnswers().keySet().stream()
                .filter(name ->
                        shipped().question(name).orElseThrow().required().isPresent())
                .map(name -> Arguments.of(name, null));
        Stream<Arguments> strangers = soundAnswers().keySet().stream()
                .filter(name -> shipped().question(name).orElseThrow().type().isSelect())
                .map(name -> Arguments.of(name, "nosuchchoice"));
        Stream<Arguments> others = Stream.of(
                Arguments.of("interview_date", "2026-03-03"),
                Arguments.of("interview_date", "yesterday"),
                Arguments.of("interview_date", "0026-03-01"),
                Arguments.of("notice_given", false),
                Arguments.of("neighbourhood", "ba_other"),
                Arguments.of("assoc_reg_no", "123"),
                Arguments.of("founded_year", 1899),
                Arguments.of("founded_year", "abc"),
                Arguments.of("a02_origin_province", List.of("tr01", "tr02", "tr03", "tr04", "tr05", "tr06")),
                Arguments.of("a04_members", 1.5),
                Arguments.of("a04_members", "x"),
                Arguments.of(
                        "a07_arrival_period",
                        List.of("dont_know", QuestionnaireFixtures.choice("a07_arrival_period", 0))),
                Arguments.of("a10_pct_women", 101),
                Arguments.of("a12_pct_older", 101),
                Arguments.of("b02_priority_2", soundAnswers().get("b02_priority_1")),
                Arguments.of("assoc_name", List.of("a")),
                Arguments.of("assoc_name", "x".repeat(10_001)));
        return Stream.of(missing, strangers, others).flatMap(each -> each);
    }

    private static Map<String, Object> withActivities() {
        Map<String, Object> answers = soundAnswers();
        answers.put("c01_any", "yes");
        answers.remove("c03_why_not");
        activity(answers, 1, "Türkçe kursu");
        answers.put("c02_activity_2_more", true);
        activity(answers, 2, "Meslek kursu");
        return answers;
    }

    private static void activity(Map<String, Object> answers, int round, String title) {
        String prefix = "c02_activity_" + round + "_";
        answers.put(prefix + "c02_title", title);
        answers.put(prefix + "c02_type", QuestionnaireFixtures.choice("c02_type", 0));
        answers.put(prefix + "c02_target", List.of(QuestionnaireFixtures.choice("c02_target", 0)));
        answers.put(prefix + "c02_funding", List.of(QuestionnaireFixtures.choice("c02_funding", 0)));
    }

    private static CheckedAnswers check(Map<String, Object> answers) {
        return QuestionnaireRules.check(shipped(), answers, "tr", TODAY);
    }

    private static List<String> sentences(CheckedAnswers checked) {
        return checked.problems().stream()
                .map(problem -> sentence(problem, Locale.forLanguageTag("tr")))
                .toList();
    }

    private static String sentence(Problem problem, Locale locale) {
        return QuestionnaireFixtures.texts().getMessage(problem.messageKey(), problem.args(), locale);
    }
}
