package org.uyum.engine.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uyum.questionnaire.QuestionnaireFixtures.TODAY;
import static org.uyum.questionnaire.QuestionnaireFixtures.texts;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.springframework.context.MessageSource;
import org.uyum.questionnaire.AnswerDocument;
import org.uyum.questionnaire.CheckedAnswers;
import org.uyum.questionnaire.Questionnaire;
import org.uyum.questionnaire.QuestionnaireRules;
import org.uyum.questionnaire.RandomQuestionnaire;
import org.uyum.questionnaire.RandomQuestionnaire.Filled;
import org.uyum.questionnaire.form.CamundaFormGenerator;
import org.uyum.web.Problem;

/**
 * Any questionnaire becomes a form; what answers it within its rules is accepted by the form and by the rules, and what breaks
 * one of them is refused with the words of that question, in the language of the person.
 */
class QuestionnaireRoundTripTest {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

    private final FormCheck check = new FormCheck(new Conditions(), new InputCheck(Clock.systemUTC(), JSON));

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void any_questionnaire_becomes_a_form_with_a_field_for_each_question(@ForAll long seed) throws IOException {
        RandomQuestionnaire random = new RandomQuestionnaire(seed);
        Questionnaire questionnaire = questionnaire(random);

        for (String language : List.of("tr", "en")) {
            FormSchema form = form(questionnaire, language);
            assertThat(form.inputs().keySet()).allMatch(key -> key.matches("[A-Za-z][A-Za-z0-9_]*"));
            assertThat(random.names()).allMatch(name -> form.inputs().keySet().stream()
                    .anyMatch(key -> key.equals(name) || key.endsWith("_1_" + name)));
            assertThat(form.expressions())
                    .allMatch(feel -> FEEL.parseExpression(feel).isSuccess());
        }
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void answers_within_the_rules_are_accepted_with_nothing_lost(@ForAll long seed) throws IOException {
        RandomQuestionnaire random = new RandomQuestionnaire(seed);
        Questionnaire questionnaire = questionnaire(random);
        FormSchema form = form(questionnaire, "tr");
        Filled filled = random.valid(seed);

        FormCheck.Outcome outcome = check.check(form, filled.data(), Map.of());
        assertThat(outcome.problems()).isEmpty();
        CheckedAnswers checked = QuestionnaireRules.check(questionnaire, outcome.values(), "tr", TODAY);
        assertThat(checked.problems()).isEmpty();
        Map<String, Object> again =
                AnswerDocument.fromJson(checked.document().toJson()).asFormData(questionnaire);
        filled.data().forEach((key, answer) -> assertThat(again.get(key))
                .hasToString(answer.toString().replaceFirst("^([0-9]+)\\.0$", "$1")));
    }

    /** A line for each round; what it shows for these answers is what the server computes from them. */
    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void whatever_is_computed_is_shown_as_the_server_computes_it(@ForAll long seed) throws IOException {
        RandomQuestionnaire random = new RandomQuestionnaire(seed);
        Questionnaire questionnaire = questionnaire(random);
        Map<String, String> lines = new HashMap<>();
        JSON.readTree(json(questionnaire, "en"))
                .findParents("content")
                .forEach(line ->
                        lines.put(line.path("id").asText(), line.path("content").asText()));
        Map<String, Object> data = new HashMap<>(random.valid(seed).data());
        Map<String, Object> computed = QuestionnaireRules.check(questionnaire, data, "en", TODAY)
                .document()
                .asFormData(questionnaire);
        form(questionnaire, "en").inputs().keySet().forEach(key -> data.putIfAbsent(key, null));

        for (String name : random.shownComputed()) {
            assertThat(lines.keySet()).anyMatch(id -> id.matches("Computed_(.*_1_)?" + name));
        }
        computed.forEach((key, value) -> {
            String line = lines.get("Computed_" + key);
            if (line != null) {
                assertThat(line).contains(RandomQuestionnaire.label(key.replaceFirst(".*_", ""), "en"));
                assertThat(shown(line, data)).as("%s in %s", line, data).isEqualTo(value.toString());
            }
        });
    }

    @Property(tries = 120, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void whatever_breaks_one_rule_is_refused_in_the_words_of_its_question(@ForAll long seed) throws IOException {
        RandomQuestionnaire random = new RandomQuestionnaire(seed);
        Questionnaire questionnaire = questionnaire(random);
        Filled filled = random.broken(seed);
        Assume.that(filled.broken() != null);
        for (String language : List.of("tr", "en")) {
            assertThat(refusal(questionnaire, filled.data(), language))
                    .as("%s in %s", filled.broken(), filled.data())
                    .anyMatch(sentence -> sentence.contains(
                            RandomQuestionnaire.label(filled.broken().name(), language)));
        }
    }

    private static Questionnaire questionnaire(RandomQuestionnaire random) {
        var read = random.read();
        assertThat(read.problems()).isEmpty();
        return read.questionnaire().orElseThrow();
    }

    /** What the person is told, by the form or else by the rules. */
    private List<String> refusal(Questionnaire questionnaire, Map<String, Object> data, String language)
            throws IOException {
        FormSchema form = form(questionnaire, language);
        FormCheck.Outcome outcome = check.check(form, data, Map.of());
        if (!outcome.problems().isEmpty()) {
            List<String> labels = new ArrayList<>();
            outcome.problems()
                    .forEach(problem ->
                            labels.add(form.inputs().get(problem.field()).label()));
            return labels;
        }
        MessageSource texts = texts();
        Locale locale = Locale.forLanguageTag(language);
        List<Problem> problems = QuestionnaireRules.check(questionnaire, outcome.values(), language, TODAY)
                .problems();
        return problems.stream()
                .map(problem -> texts.getMessage(problem.messageKey(), problem.args(), locale))
                .toList();
    }

    private static Object shown(String line, Map<String, Object> data) {
        String feel =
                line.replaceFirst(".*<p class=\"uyum-computed\">\\{\\{", "").replaceFirst("}}</p>.*", "");
        return FEEL.evaluateExpression(feel, data).result();
    }

    private static FormSchema form(Questionnaire questionnaire, String language) throws IOException {
        byte[] json = json(questionnaire, language).getBytes(StandardCharsets.UTF_8);
        return FormSchema.read(new ByteArrayInputStream(json), 1, JSON);
    }

    private static String json(Questionnaire questionnaire, String language) {
        return new CamundaFormGenerator(texts()).generate(questionnaire, language, "q1" + language);
    }
}
