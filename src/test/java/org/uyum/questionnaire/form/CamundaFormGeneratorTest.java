package org.uyum.questionnaire.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uyum.questionnaire.QuestionnaireFixtures.shipped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uyum.questionnaire.Question;
import org.uyum.questionnaire.Questionnaire;
import org.uyum.questionnaire.QuestionnaireFixtures;
import org.uyum.questionnaire.xlsform.XlsForm;

class CamundaFormGeneratorTest {

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

    private final JsonNode form = form("tr");

    @Test
    void form_is_one_that_the_tasklist_can_show() {
        assertThat(form.path("schemaVersion").asInt()).isEqualTo(16);
        assertThat(form.path("id").asText()).isEqualTo("q1tr");
        assertThat(all(form))
                .extracting(component -> component.path("type").asText())
                .isSubsetOf(
                        "group",
                        "radio",
                        "select",
                        "checklist",
                        "taglist",
                        "textfield",
                        "textarea",
                        "number",
                        "datetime",
                        "checkbox",
                        "text");
        assertHasEachIdOnce(form);
    }

    /** form-js refuses a form in which two components have one id. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ona_good_eats.xlsx",
                "ona_missing_en.xlsx",
                "ona_multiling.xlsx",
                "pyx_choice_filter_test.xlsx",
                "pyx_or_other.xlsx",
                "pyx_xlsform_spec_test.xlsx",
                "pyxbug_UCL_Biomass_Plot_Form.xlsx",
                "reach_msna_2024.xlsx"
            })
    void forms_of_other_people_have_each_id_once(String name) throws Exception {
        Path file = Path.of(System.getProperty("uyum.xlsform", "../shared/data/xlsform"), name);
        Assumptions.assumeTrue(Files.exists(file), () -> file + " is not here");
        Questionnaire read =
                XlsForm.read(Files.readAllBytes(file), name).questionnaire().orElseThrow();

        assertHasEachIdOnce(form(read, read.defaultLanguage().code()));
    }

    @Test
    void a_group_inside_a_repeat_stands_there_once_for_each_round() {
        Questionnaire read = XlsForm.read(
                        QuestionnaireFixtures.workbook(Map.of(
                                "survey",
                                List.of(
                                        List.of("type", "name", "label"),
                                        List.of("begin_repeat", "r", "R"),
                                        List.of("begin_group", "g", "G"),
                                        List.of("text", "a", "A"),
                                        List.of("end_group"),
                                        List.of("end_repeat")))),
                        "x.xlsx")
                .questionnaire()
                .orElseThrow();

        assertHasEachIdOnce(form(read, "default"));
    }

    private static void assertHasEachIdOnce(JsonNode form) {
        assertThat(all(form))
                .extracting(component -> component.path("id").asText())
                .doesNotHaveDuplicates();
    }

    @Test
    void every_question_has_its_field_and_each_round_of_the_repeat_its_own() {
        assertThat(shipped().askedQuestions())
                .filteredOn(question -> !question.name().startsWith("c02_"))
                .extracting(Question::name)
                .allSatisfy(name -> assertThat(field(name)).isNotNull());
        for (int round = 1; round <= 5; round++) {
            assertThat(field("c02_activity_" + round + "_c02_title")).isNotNull();
        }
        assertThat(field("c02_activity_6_more")).isNull();
    }

    @Test
    void types_become_the_fields_that_suit_them() {
        assertThat(type("a01_migration_type")).isEqualTo("radio");
        assertThat(type("b02_priority_1")).isEqualTo("select");
        assertThat(field("b02_priority_1").path("searchable").asBoolean()).isTrue();
        assertThat(type("a02_origin_province")).isEqualTo("taglist");
        assertThat(type("a07_arrival_period")).isEqualTo("checklist");
        assertThat(type("b12_open")).isEqualTo("textarea");
        assertThat(type("a04_members")).isEqualTo("number");
        assertThat(field("a10_pct_women").path("validate").path("max").asInt()).isEqualTo(100);
        assertThat(field("interview_date").path("subtype").asText()).isEqualTo("date");
        assertThat(field("notice_given").path("validate").path("required").asBoolean())
                .isTrue();
        assertThat(field("interviewer_code").path("validate").path("pattern").asText())
                .isEqualTo("^[A-Z]{2}[0-9]{2,3}$");
        // beside its hint stands why the answer was returned, where it was
        assertThat(field("interviewer_code").path("description").asText())
                .isEqualTo("Ör. ZB07 {{get value(returnedAnswers, \"interviewer_code\")}}");
    }

    @Test
    void neighbourhoods_are_those_of_the_municipality() {
        String options = field("neighbourhood").path("valuesExpression").asText();

        assertThat(options).startsWith("=[{label: \"Beştelsiz\", value: \"zb_bestelsiz\", c_municipality: ");
        assertThat(options).endsWith("][(item.c_municipality = (if municipality = null then \"\" else municipality))]");
    }

    @Test
    void questions_are_shown_only_after_consent_and_only_if_the_interview_was_held() {
        String hide = group("Group_ga").path("conditional").path("hide").asText();

        assertThat(hides(hide, Map.of("consent", "yes"))).isFalse();
        assertThat(hides(hide, Map.of("consent", "yes", "interviewOutcome", "held")))
                .isFalse();
        assertThat(hides(hide, Map.of("consent", "no"))).isTrue();
        assertThat(hides(hide, Map.of())).isTrue();
        assertThat(hides(hide, Map.of("consent", "yes", "interviewOutcome", "notReached")))
                .isTrue();
    }

    @Test
    void a_round_is_opened_by_the_question_in_the_one_before() {
        String hide =
                group("Group_c02_activity_3").path("conditional").path("hide").asText();
        Map<String, Object> opened =
                new HashMap<>(Map.of("c01_any", "yes", "c02_activity_2_more", true, "c02_activity_3_more", true));

        assertThat(hides(hide, opened)).isFalse();
        opened.put("c02_activity_2_more", false);
        assertThat(hides(hide, opened)).isTrue();
        assertThat(hides(
                        group("Group_c02_activity_1")
                                .path("conditional")
                                .path("hide")
                                .asText(),
                        Map.of("c01_any", "yes")))
                .isFalse();
    }

    @Test
    void reason_and_new_date_are_asked_when_the_interview_was_not_held() {
        String reason = field("outcomeReason").path("conditional").path("hide").asText();
        String newDate =
                field("newInterviewDate").path("conditional").path("hide").asText();

        assertThat(hides(reason, Map.of())).isTrue();
        assertThat(hides(reason, Map.of("interviewOutcome", "refused"))).isFalse();
        assertThat(hides(newDate, Map.of("interviewOutcome", "refused"))).isTrue();
        assertThat(hides(newDate, Map.of("interviewOutcome", "rescheduled"))).isFalse();
    }

    @Test
    void english_form_is_english() {
        JsonNode english = form("en");

        assertThat(english.path("components").get(0).path("label").asText()).isEqualTo("Outcome of the interview");
        assertThat(english.toString())
                .contains("Did you carry out activities for migrants")
                .doesNotContain("Görüşme");
    }

    @Test
    void text_that_form_js_would_take_for_an_expression_is_shown_as_it_is() {
        assertThat(FormText.of("= 5 {{x}} ${a-b}", name -> "[" + name + "]")).isEqualTo(" = 5 { {x}} [a-b]");
        assertThat(FormText.of("{{{x}}} {{{{y}}", name -> "")).doesNotContain("{{");
        assertThat(FormText.of("{${age}} {${a}{${b}", name -> "{{" + name + "}}"))
                .isEqualTo("{ {{age}}} { {{a}}{ {{b}}");
    }

    @Test
    void options_are_defused_too_whether_they_are_filtered_or_not() {
        Questionnaire read = XlsForm.read(
                        QuestionnaireFixtures.workbook(Map.of(
                                "survey",
                                List.of(
                                        List.of("type", "name", "label", "choice_filter"),
                                        List.of("select_one l", "a", "A", ""),
                                        List.of("select_one l", "b", "B", "k = ${a}")),
                                "choices",
                                List.of(
                                        List.of("list_name", "name", "label", "k"),
                                        List.of("l", "x", "{{{a}}", "x"),
                                        List.of("l", "y", "=a", "x")))),
                        "x.xlsx")
                .questionnaire()
                .orElseThrow();
        JsonNode form = form(read, "default");

        assertThat(field(form, "a").path("values").toString())
                .contains("\"{ { {a}}\"", "\" =a\"")
                .doesNotContain("{{");
        assertThat(field(form, "b").path("valuesExpression").asText())
                .contains("label: \"{ { {a}}\"", "label: \" =a\"")
                .doesNotContain("{{");
    }

    @Test
    void what_is_computed_and_has_a_text_is_a_line_with_its_value_and_asks_nothing() {
        Questionnaire read = read(
                "type|name|label::Türkçe (tr)|label::English (en)|hint::English (en)|relevant|read_only|calculation",
                "integer|n|N|N||||",
                "integer|next|<Sonraki> & ${n}|Next|After ${n}|${n} > 1|yes|${n} + 1",
                "note|twice|İki kat|Twice||||2 * ${next}",
                "calculate|half|Yarısı|Half||||${n} div 2",
                "text|quiet||||||${n}",
                "begin_repeat|r|R|R||||",
                "decimal|d|D|D||||",
                "decimal|share|Pay|Share||||round(${d} div ${n} * 100, 1)",
                "end_repeat||||||");
        JsonNode turkish = form(read, "tr");
        JsonNode english = form(read, "en");

        assertThat(all(turkish))
                .filteredOn(component -> component.path("type").asText().equals("html"))
                .extracting(component -> component.path("id").asText())
                .startsWith("Computed_next", "Computed_twice", "Computed_r_1_share", "Computed_r_2_share")
                .hasSize(7)
                .doesNotHaveDuplicates();
        assertThat(field(turkish, "next")).isNull();
        assertThat(content(turkish, "next"))
                .startsWith("<p class=\"fjs-form-field-label\">&lt;Sonraki&gt; &amp; {{(if n = null");
        assertThat(content(english, "next")).contains("Next", "After {{");
        assertThat(hides(hide(turkish, "Computed_next"), Map.of("n", 1))).isTrue();
        assertThat(hides(hide(turkish, "Computed_next"), Map.of("n", 2))).isFalse();
        assertThat(value(turkish, "next", Map.of("n", 4))).isEqualTo("5");
        assertThat(value(turkish, "twice", Map.of("n", 4))).isEqualTo("10");
        assertThat(value(turkish, "twice", Map.of("n", 1))).isEqualTo("–");
        assertThat(value(turkish, "r_2_share", Map.of("n", 3, "r_2_d", 1))).isEqualTo("33.3");
        assertThat(value(turkish, "r_2_share", Map.of("n", 0, "r_2_d", 1))).isEqualTo("–");
        assertThat(value(turkish, "r_2_share", Map.of("n", 3, "r_1_d", 1))).isEqualTo("–");
        assertThat(read.askedQuestions()).extracting(Question::name).containsExactly("n", "d");
    }

    @Test
    void what_is_computed_is_written_as_people_read_it() {
        Questionnaire read = read(
                "type|name|label|relevant|calculation",
                "select_one agree|a|A||",
                "select_multiple agree|m|M||",
                "date|d|D||",
                "integer|n|N||",
                "select_one agree|one|One||if(${a} = '', 'no', ${a})",
                "select_multiple agree|some|Some||${m}",
                "date|day|Day||${d}",
                "text|sentence|Sentence||concat('{{', ${a}, ': ', ${n} * 2, ' ', ${n} > 1)",
                "text|said|Said||jr:choice-name(${a}, '${a}')");
        JsonNode form = form(read, "default");

        assertThat(value(form, "one", Map.of())).isEqualTo("No (never)");
        assertThat(value(form, "one", Map.of("a", "yes"))).isEqualTo("Yes");
        assertThat(value(form, "some", Map.of("m", List.of("no", "yes")))).isEqualTo("No (never), Yes");
        assertThat(value(form, "some", Map.of())).isEqualTo("–");
        assertThat(value(form, "day", Map.of("d", "2026-02-01"))).isEqualTo("01.02.2026");
        assertThat(value(form, "day", Map.of())).isEqualTo("–");
        assertThat(value(form, "said", Map.of("a", "no"))).isEqualTo("No (never)");
        // a text with braces of its own would end the template
        assertThat(all(form))
                .extracting(component -> component.path("id").asText())
                .doesNotContain("Computed_sentence");
    }

    @Test
    void what_the_form_cannot_compute_is_left_out_and_the_import_says_where() {
        var read = XlsForm.read(
                QuestionnaireFixtures.workbook(Map.of(
                        "survey",
                        List.of(
                                List.of("type", "name", "label", "calculation"),
                                List.of("text", "t", "T", ""),
                                List.of("text", "short", "Short", "substr(${t}, 0, 3)"),
                                List.of("text", "longer", "Longer", "concat(${short}, '…')"),
                                List.of("text", "never", "Never", "pulldata('a', 'b', 'c', ${t})")))),
                "x.xlsx");

        assertThat(read.problems())
                .extracting(problem -> problem.severity() + " " + problem.sheet() + " " + problem.row() + " "
                        + problem.column() + " " + problem.messageKey())
                .containsExactly(
                        "WARNING survey 5 calculation questionnaire.expression.functionNotHere",
                        "WARNING survey 3 calculation questionnaire.import.computedNotShown",
                        "WARNING survey 4 calculation questionnaire.import.computedNotShown");
        assertThat(all(form(read.questionnaire().orElseThrow(), "default")))
                .extracting(component -> component.path("type").asText())
                .doesNotContain("html");
    }

    @Test
    void a_form_that_is_read_from_right_to_left_says_so_and_keeps_answers_apart_in_its_texts() {
        Questionnaire read = read(
                "type|name|label::العربية (ar)|label::English (en)|calculation",
                "text|who|الاسم|Name|",
                "note|hello|مرحبا ${who}|Hello ${who}|");
        JsonNode arabic = form(read, "ar");
        JsonNode english = form(read, "en");

        assertThat(arabic.path("direction").asText()).isEqualTo("rtl");
        assertThat(arabic.path("language").asText()).isEqualTo("ar");
        assertThat(english.has("direction")).isFalse();
        assertThat(group(arabic, "Field_hello").path("text").asText()).contains("مرحبا \u2068{{", "}}\u2069");
        assertThat(group(english, "Field_hello").path("text").asText()).startsWith("Hello {{");
    }

    private static String content(JsonNode form, String key) {
        return group(form, "Computed_" + key).path("content").asText();
    }

    private static String hide(JsonNode form, String id) {
        return group(form, id).path("conditional").path("hide").asText();
    }

    private static Object value(JsonNode form, String key, Map<String, Object> data) {
        String feel = content(form, key)
                .replaceFirst(".*<p class=\"uyum-computed\">\\{\\{", "")
                .replaceFirst("}}</p>.*", "");
        Map<String, Object> whole = new HashMap<>(data);
        List.of("n", "a", "m", "d", "r_1_d", "r_2_d").forEach(name -> whole.putIfAbsent(name, null));
        return FEEL.evaluateExpression(feel, whole).result();
    }

    @Test
    void a_scale_is_one_group_of_rows_below_its_choices() {
        Questionnaire read = read(
                "type|name|label|relevant|appearance",
                "integer|n|N||",
                "select_one agree|a|A||likert",
                "select_one agree|b|B|${n} > 1|likert",
                "select_one agree|c|C||",
                "begin_group|g|G||table-list",
                "select_one agree|d|D|${n} > 2|",
                "select_one agree|e|E|${n} > 3|",
                "select_one other|f|F||",
                "end_group|||| ",
                "select_one agree|h|Say||label",
                "select_one agree|i|I||list-nolabel");
        JsonNode form = form(read, "default");

        assertThat(keys(group(form, "Group_matrix_a"))).containsExactly("a", "b");
        assertThat(group(form, "Group_matrix_a")
                        .path("components")
                        .get(0)
                        .path("text")
                        .asText())
                .isEqualTo("- Yes\n- No \\(never\\)");
        assertThat(group(form, "Group_matrix_a")
                        .path("conditional")
                        .path("hide")
                        .asText())
                .doesNotContain("n >");
        String hide =
                group(form, "Group_matrix_d").path("conditional").path("hide").asText();
        assertThat(keys(group(form, "Group_matrix_d"))).containsExactly("d", "e");
        assertThat(hides(hide, Map.of("n", 2))).isTrue();
        assertThat(hides(hide, Map.of("n", 3))).isFalse();
        assertThat(keys(group(form, "Group_matrix_f"))).containsExactly("f");
        assertThat(keys(group(form, "Group_matrix_i"))).containsExactly("i");
        assertThat(group(form, "Group_matrix_i")
                        .path("components")
                        .get(0)
                        .path("text")
                        .asText())
                .startsWith("Say\n\n- Yes");
        assertThat(read.askedQuestions()).extracting(Question::name).doesNotContain("h");
        assertHasEachIdOnce(form);
    }

    /** A questionnaire of these rows, their cells apart by {@code |}; its lists are {@code agree} and {@code other}. */
    private static Questionnaire read(String... rows) {
        return XlsForm.read(
                        QuestionnaireFixtures.workbook(Map.of(
                                "survey",
                                Arrays.stream(rows)
                                        .map(row -> List.of(row.split("\\|", -1)))
                                        .toList(),
                                "choices",
                                List.of(
                                        List.of("list_name", "name", "label"),
                                        List.of("agree", "yes", "Yes"),
                                        List.of("agree", "no", "No (never)"),
                                        List.of("other", "x", "X")))),
                        "x.xlsx")
                .questionnaire()
                .orElseThrow();
    }

    private static List<String> keys(JsonNode group) {
        return all(group).stream()
                .map(component -> component.path("key").asText())
                .filter(key -> !key.isEmpty())
                .toList();
    }

    private static JsonNode group(JsonNode form, String id) {
        return all(form).stream()
                .filter(component -> component.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static boolean hides(String condition, Map<String, Object> data) {
        return Boolean.TRUE.equals(FEEL.evaluateExpression(condition.substring(1), new HashMap<>(data))
                .result());
    }

    private String type(String key) {
        return field(key).path("type").asText();
    }

    private JsonNode field(String key) {
        return field(form, key);
    }

    private static JsonNode field(JsonNode form, String key) {
        return all(form).stream()
                .filter(component -> component.path("key").asText().equals(key))
                .findFirst()
                .orElse(null);
    }

    private JsonNode group(String id) {
        return all(form).stream()
                .filter(component -> component.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> all(JsonNode parent) {
        List<JsonNode> all = new ArrayList<>();
        parent.path("components").forEach(component -> {
            all.add(component);
            all.addAll(all(component));
        });
        return all;
    }

    private static JsonNode form(String language) {
        return form(shipped(), language);
    }

    private static JsonNode form(Questionnaire questionnaire, String language) {
        String json = new CamundaFormGenerator(QuestionnaireFixtures.texts())
                .generate(questionnaire, language, "q1" + language);
        try {
            return new ObjectMapper().readTree(json);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
