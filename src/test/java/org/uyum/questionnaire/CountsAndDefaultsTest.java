package org.uyum.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uyum.questionnaire.QuestionnaireFixtures.TODAY;
import static org.uyum.questionnaire.QuestionnaireFixtures.texts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.uyum.questionnaire.form.CamundaFormGenerator;
import org.uyum.questionnaire.xlsform.Imported;
import org.uyum.questionnaire.xlsform.XlsForm;
import org.uyum.web.Problem;

/** Repeats whose number the questionnaire says, answers that it computes to begin with, and answers that its texts name. */
class CountsAndDefaultsTest {

    private static final String HEADS = "type|name|label|required|repeat_count|default|calculation|read_only|relevant";
    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

    private static final String[] CHILDREN = {
        "integer|kids|Kids|||||",
        "begin_repeat|child|Child||${kids}||||",
        "text|called|Called|yes|||||",
        "integer|age|Age of ${called}|yes|||||",
        "end_repeat||||||||"
    };

    @Test
    void a_round_is_shown_for_each_that_was_counted() throws Exception {
        Questionnaire questionnaire = questionnaire(CHILDREN);

        assertThat(shows(questionnaire, "Group_child_1", Map.of())).isFalse();
        assertThat(shows(questionnaire, "Group_child_1", Map.of("kids", 0))).isFalse();
        assertThat(shows(questionnaire, "Group_child_2", Map.of("kids", 2))).isTrue();
        assertThat(shows(questionnaire, "Group_child_3", Map.of("kids", 2))).isFalse();
        assertThat(ids(questionnaire)).contains("Group_child_10").doesNotContain("Field_child_2_more");
    }

    @Test
    void counted_rounds_must_be_answered() {
        Questionnaire questionnaire = questionnaire(CHILDREN);
        Map<String, Object> answers = new HashMap<>(Map.of("kids", 2, "child_1_called", "Ali", "child_1_age", 5));

        assertThat(sentences(questionnaire, answers))
                .containsExactly(
                        "Child (2) – Called: an answer is required.", "Child (2) – Age of …: an answer is required.");
        answers.putAll(Map.of("child_2_called", "Ece", "child_2_age", 7));
        AnswerDocument document =
                QuestionnaireRules.check(questionnaire, answers, "en", TODAY).document();
        assertThat(document.rounds("child"))
                .extracting(round -> round.text("called").orElse(""))
                .containsExactly("Ali", "Ece");
        assertThat(QuestionnaireRules.check(questionnaire, Map.of("kids", 0), "en", TODAY)
                        .document()
                        .rounds("child"))
                .isEmpty();
    }

    @Test
    void rounds_that_were_filled_beyond_the_count_are_not_dropped_unsaid() {
        String[] rows = {
            "integer|kids|Kids|||||",
            "begin_repeat|child|Child||${kids}||||",
            "text|called|Called|||||",
            "integer|age|Age|||7||",
            "date|seen|Seen|||today()||",
            "end_repeat||||||||"
        };
        Questionnaire questionnaire = questionnaire(rows);
        Map<String, Object> answers = new HashMap<>(Map.of("kids", 1, "child_1_called", "Ali"));

        // what a form begins with was filled in by nobody
        answers.putAll(Map.of("child_2_called", "", "child_3_age", 7, "child_3_seen", "2026-03-02"));
        assertThat(sentences(questionnaire, answers)).isEmpty();
        answers.put("child_2_more", true);
        assertThat(sentences(questionnaire, answers)).isEmpty();
        answers.put("child_3_called", "Can");
        assertThat(sentences(questionnaire, answers))
                .containsExactly("“Child” must be filled in once; it was filled in 3 times.");
        answers.put("kids", 3);
        assertThat(sentences(questionnaire, answers)).isEmpty();
        rows[1] = "begin_repeat|child|Child||${kids}||||${kids} > 3";
        assertThat(sentences(questionnaire(rows), answers)).isEmpty();
    }

    @Test
    void an_import_with_another_number_of_rounds_is_refused() {
        Questionnaire questionnaire = questionnaire(CHILDREN);
        Map<String, Object> one = Map.of("called", "Ali", "age", 5);

        assertThat(sentences(questionnaire, Map.of("kids", 2, "child", List.of(one))))
                .containsExactly("“Child” must be filled in 2 times; it was filled in once.");
        assertThat(sentences(questionnaire, Map.of("kids", 1, "child", List.of(one))))
                .isEmpty();
    }

    @Test
    void a_number_that_is_always_the_same_has_as_many_rounds() throws Exception {
        Questionnaire questionnaire = questionnaire("begin_repeat|r|R||3||||", "text|a|A|||||", "end_repeat||||||||");

        assertThat(ids(questionnaire)).contains("Group_r_3").doesNotContain("Group_r_4", "Field_r_2_more");
        assertThat(warnings("begin_repeat|r|R||3||||", "text|a|A|||||", "end_repeat||||||||"))
                .isEmpty();
        assertThat(warnings("begin_repeat|r|R||30||||", "text|a|A|||||", "end_repeat||||||||"))
                .containsExactly("questionnaire.import.repeatCount");
    }

    @Test
    void a_number_that_only_the_server_can_compute_leaves_the_rounds_to_be_opened() throws Exception {
        String[] rows = {
            "text|t|T|||||",
            "begin_repeat|r|R||number(substr(${t}, 0, 1))||||",
            "text|a|A|yes||||",
            "end_repeat||||||||"
        };

        assertThat(warnings(rows))
                .containsExactly("questionnaire.import.repeatCount", "questionnaire.import.repeatCountOnServer");
        assertThat(ids(questionnaire(rows))).contains("Field_r_2_more", "Group_r_10");
        assertThat(sentences(questionnaire(rows), Map.of("t", "2 x", "r_1_a", "a")))
                .containsExactly("R (2) – A: an answer is required.");
    }

    @Test
    void a_number_that_hangs_on_what_is_asked_in_the_rounds_is_refused() {
        assertThat(read("begin_repeat|r|R||${a}||||", "integer|a|A|||||", "end_repeat||||||||")
                        .questionnaire())
                .isEmpty();
    }

    @Test
    void computed_values_stand_in_the_form_when_it_is_opened() {
        Questionnaire questionnaire = questionnaire(
                "date|since|Since|||today()||",
                "text|who|Who|||Uyum (1)||",
                "text|hello|Hello|||concat(${who}, ' ', ${place})||",
                "text|place|Place|||||",
                "integer|n|N|||if(${who} = 'x', 1, 2)||",
                "integer|odd|Odd|||concat('a', 'b')||",
                "begin_repeat|r|R||2||||",
                "integer|no|No|||position(..)||",
                "end_repeat||||||||");

        assertThat(QuestionnaireRules.firstAnswers(questionnaire, Map.of("place", "Bozat", "n", 7), "tr", TODAY))
                .isEqualTo(Map.of("since", "2026-03-02", "hello", "Uyum (1) Bozat", "r_1_no", 1L, "r_2_no", 2L));
    }

    @Test
    void the_author_is_told_what_a_value_to_begin_with_cannot_do() {
        assertThat(warnings("text|a|A|||||", "text|b|B|||${a}||"))
                .containsExactly("questionnaire.import.defaultComputed");
        assertThat(warnings("dateTime|a|A|||now()||")).containsExactly("questionnaire.import.defaultTime");
        assertThat(warnings("integer|a|A|||many||")).containsExactly("questionnaire.import.defaultUnfit");
        assertThat(warnings("text|a|A|||uuid()||")).containsExactly("questionnaire.expression.functionNotHere");
        assertThat(warnings("date|a|A|||today()||")).isEmpty();
    }

    @Test
    void what_is_read_only_and_computed_is_kept_as_it_was_shown() {
        Questionnaire questionnaire = questionnaire("date|a|A|yes||today()||yes", "text|b|B|||fixed||yes");

        assertThat(QuestionnaireRules.check(questionnaire, Map.of("a", "2026-03-01", "b", "other"), "en", TODAY)
                        .document()
                        .answers())
                .isEqualTo(Map.of("a", "2026-03-01", "b", "fixed"));
    }

    @Test
    void texts_say_what_was_answered_and_computed() throws Exception {
        Questionnaire questionnaire = questionnaire(
                "integer|n|N|||||",
                "calculate|next||||| ${n} + 1|",
                "note|say|Next is ${next}|||||",
                "integer|m|More than ${next}?|yes||||");
        String template = component(questionnaire, "Field_say").path("text").asText();

        assertThat(template).startsWith("Next is {{").endsWith("}}");
        String feel = template.substring("Next is {{".length(), template.length() - 2);
        assertThat(result(feel, Map.of("n", 4))).hasToString("5");
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("n", null);
        assertThat(result(feel, nothing)).isEqualTo("");
        assertThat(sentences(questionnaire, Map.of("n", 4))).containsExactly("More than 5?: an answer is required.");
        assertThat(sentences(questionnaire("date|d|D|||||", "text|t|Since ${d}?|yes||||"), Map.of("d", "2026-02-01")))
                .containsExactly("Since 01.02.2026?: an answer is required.");
        assertThat(warnings("text|t|T|||||", "calculate|c|||||substr(${t}, 1)|", "note|say|It is ${c}.|||||"))
                .containsExactly("questionnaire.import.answerNotShown");
    }

    @Test
    @Timeout(5)
    void a_list_that_is_built_step_by_step_is_left_to_the_server_before_it_is_too_long() throws Exception {
        List<String> rows = new ArrayList<>(List.of("text|t|T|||||", "calculate|c0||||| ${t}|"));
        for (int n = 1; n <= 20; n++) {
            rows.add("calculate|c%1$d|||||if(${c%2$d} = '', 'x', concat(${c%2$d}, ', %1$d'))|".formatted(n, n - 1));
        }
        rows.add("note|short|It is ${c2}.|||||");
        rows.add("note|long|It is ${c20}.|||||");
        rows.add("text|a|A|yes|||||${c20} != ''");
        rows.add("text|b|B for ${c20}|yes|||||");
        String[] all = rows.toArray(String[]::new);

        assertThat(warnings(all))
                .containsExactly(
                        "questionnaire.import.answerNotShown",
                        "questionnaire.expression.noFeel",
                        "questionnaire.import.answerNotShown");
        assertThat(component(questionnaire(all), "Field_short").path("text").asText())
                .startsWith("It is {{(if");
        assertThat(sentences(questionnaire(all), Map.of("t", "0", "a", "a")))
                .singleElement()
                .asString()
                .startsWith("B for 0, 1, 2, 3")
                .endsWith("19, 20: an answer is required.");
    }

    @Test
    @Timeout(5)
    void what_one_rule_says_over_and_over_is_left_to_the_server() {
        String nested = "int(".repeat(60) + "${n}" + ")".repeat(60);
        assertThat(warnings("integer|n|N|||||", "text|a|A||||||" + nested + " > 1"))
                .containsExactly("questionnaire.expression.noFeel");
    }

    private static List<String> warnings(String... rows) {
        return read(rows).problems().stream().map(ImportProblem::messageKey).toList();
    }

    private static List<String> sentences(Questionnaire questionnaire, Map<String, Object> answers) {
        List<Problem> problems =
                QuestionnaireRules.check(questionnaire, answers, "en", TODAY).problems();
        return problems.stream()
                .map(problem -> texts().getMessage(problem.messageKey(), problem.args(), Locale.ENGLISH))
                .toList();
    }

    private static boolean shows(Questionnaire questionnaire, String id, Map<String, Object> data) throws Exception {
        String hide =
                component(questionnaire, id).path("conditional").path("hide").asText();
        return Boolean.FALSE.equals(result(hide.substring(1), data));
    }

    private static Object result(String feel, Map<String, Object> data) {
        return FEEL.evaluateExpression(feel, new HashMap<>(data)).result();
    }

    private static List<String> ids(Questionnaire questionnaire) throws Exception {
        return components(form(questionnaire)).stream()
                .map(component -> component.path("id").asText())
                .toList();
    }

    private static JsonNode component(Questionnaire questionnaire, String id) throws Exception {
        return components(form(questionnaire)).stream()
                .filter(component -> component.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode form(Questionnaire questionnaire) throws Exception {
        return new ObjectMapper().readTree(new CamundaFormGenerator(texts()).generate(questionnaire, "default", "q1"));
    }

    private static List<JsonNode> components(JsonNode parent) {
        List<JsonNode> all = new ArrayList<>();
        parent.path("components").forEach(component -> {
            all.add(component);
            all.addAll(components(component));
        });
        return all;
    }

    private static Questionnaire questionnaire(String... rows) {
        return read(rows).questionnaire().orElseThrow();
    }

    private static Imported read(String... rows) {
        List<List<String>> survey = new ArrayList<>();
        survey.add(cells(HEADS));
        Arrays.stream(rows).map(CountsAndDefaultsTest::cells).forEach(survey::add);
        return XlsForm.read(QuestionnaireFixtures.workbook(Map.of("survey", survey)), "x.xlsx");
    }

    private static List<String> cells(String row) {
        return List.of(row.split("\\|", -1));
    }
}
