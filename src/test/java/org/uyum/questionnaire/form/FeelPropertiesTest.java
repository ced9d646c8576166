package org.uyum.questionnaire.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uyum.questionnaire.QuestionnaireFixtures.shipped;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.uyum.questionnaire.Choice;
import org.uyum.questionnaire.Item;
import org.uyum.questionnaire.Question;
import org.uyum.questionnaire.QuestionType;
import org.uyum.questionnaire.Questionnaire;
import org.uyum.questionnaire.QuestionnaireFixtures;
import org.uyum.questionnaire.Rule;
import org.uyum.questionnaire.form.FormVariables.Place;
import org.uyum.questionnaire.xlsform.XlsForm;
import org.uyum.questionnaire.xpath.Answers;
import org.uyum.questionnaire.xpath.Evaluation;
import org.uyum.questionnaire.xpath.Expression;
import org.uyum.questionnaire.xpath.ExpressionParser;
import org.uyum.questionnaire.xpath.FeelTranslation;
import org.uyum.questionnaire.xpath.InvalidExpression;

/** The FEEL of the form says what our own evaluation says, whatever was answered. */
class FeelPropertiesTest {

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

    /** One question of each kind, and a pair of those that can be compared. */
    private static final Questionnaire KINDS = XlsForm.read(
                    QuestionnaireFixtures.workbook(Map.of(
                            "survey",
                            List.of(
                                    List.of("type", "name", "label", "calculation"),
                                    List.of("integer", "n", "N"),
                                    List.of("integer", "m", "M"),
                                    List.of("select_one s", "s", "S"),
                                    List.of("select_one s", "r", "R"),
                                    List.of("select_multiple s", "l", "L"),
                                    List.of("text", "t", "T"),
                                    List.of("text", "u", "U"),
                                    List.of("date", "d", "D"),
                                    List.of("date", "e", "E"),
                                    List.of("acknowledge", "k", "K"),
                                    List.of("calculate", "c", "", "coalesce(${n}, 0) + coalesce(${m}, 0)"),
                                    List.of("decimal", "q", "Q", "round(${n} div ${m}, 2) * 100"),
                                    List.of("integer", "i", "I", "if(${n} > 2, ${n}, '')"),
                                    List.of("decimal", "h", "H", "if(${n} > 2, ${q}, int(${m} div (${n} - 1)))")),
                            "choices",
                            List.of(
                                    List.of("list_name", "name", "label"),
                                    List.of("s", "a", "A"),
                                    List.of("s", "5", "Five"),
                                    List.of("s", "dont_know", "?")))),
                    "kinds.xlsx")
            .questionnaire()
            .orElseThrow();

    private static final List<String> CONDITIONS = List.of(
            "${s} = 'a'",
            "${s} != 'a'",
            "${s} != '' and ${s} != 'dont_know'",
            "${s} = ${r}",
            "${s} != ${r}",
            "${s} = 5",
            "${s} > 4",
            "${s}",
            "not(${s})",
            "${s} = ${n}",
            "selected(${s}, 'a')",
            "count-selected(${s}) = 1",
            "${n} > 3",
            "not(${n} > 3)",
            "${n} = 3",
            "${n} != 3",
            "${n} = ''",
            "${n} != ''",
            "${n} = '3'",
            "${n} = ${m}",
            "${n} != ${m}",
            "${n} < ${m} or ${m} < 0",
            "${n} + ${m} = 4",
            "${n} + ${m} = ${n}",
            "${n} - -2 >= 0 and . + 1 > 0",
            "${n} * 2 > ${m}",
            "${n} div 2 >= 1",
            "${n} mod 3 = 1",
            "${n} mod 3 = -1",
            "-${n} < 0",
            "coalesce(${n}, 7) = 7",
            "coalesce(${n}, ${m}) = 4",
            "if(${n} > 2, ${m}, 0) = 4",
            "int(${n} div 2) = 1",
            "number(${n}) = number(${m})",
            "${n}",
            "${c} > 4",
            "${q} > 50",
            "${q} = ''",
            "${q} = -67",
            "if(${n} > 1, ${n}, '') = 2",
            "${i} + ${q} >= 0",
            "coalesce(${i}, ${q}) = ''",
            "${h} <= 1 or ${h} = ${n}",
            "round(${n} div 4) = 1",
            "round(${n} div 8, 2) = -0.13",
            "round(${n}, 0) = ${n}",
            "selected(${l}, 'a')",
            "not(selected(${l}, 'dont_know') and count-selected(${l}) > 1)",
            "${l} != '' and not(selected(${l}, 'a'))",
            "${l} = 'a'",
            "${l} = 'a 5'",
            "${l} = ${s}",
            "${l}",
            "${t} = 'x'",
            "${t} = ${u}",
            "${t} != ${s}",
            "string-length(${t}) > 2",
            "contains(${t}, 'x') or starts-with(${u}, ${t})",
            "concat(${t}, ${s}) = 'xa'",
            "coalesce(${t}, 'none') = 'none'",
            "if(${k} = 'OK', ${t}, ${u}) = 'x'",
            "${d} <= today()",
            "${d} = today()",
            "${d} != today()",
            "${d} >= ${e}",
            "${e} = '' or ${d} >= ${e}",
            "${d} = ${e}",
            "${d} != ${e}",
            "${d} > date('2026-01-15')",
            "${d} = '2026-01-15'",
            "${k} = 'OK'",
            "${k}",
            "true() and not(false())",
            "(${n} > 1) = (${m} > 1)",
            "(${n} > 1) + 1 = 2");

    @Property(tries = 4000, edgeCases = EdgeCasesMode.NONE)
    void every_kind_of_condition(@ForAll("condition") String source, @ForAll("kindsAnswers") Map<String, Object> data) {
        assertSame(KINDS, source, ExpressionParser.parse(source), data, Place.TOP.of("n"));
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void every_condition_of_the_shipped_questionnaire(
            @ForAll("shippedCondition") Item item, @ForAll("shippedAnswers") Map<String, Object> data) {
        Rule rule = item.relevant().orElseThrow();
        assertSame(shipped(), rule.source(), rule.expression(), data, Place.TOP.of(item.name()));
    }

    @Property(tries = 30)
    void choices_left_by_the_filter(@ForAll("municipality") String municipality) {
        Question neighbourhood = shipped().question("neighbourhood").orElseThrow();
        Map<String, Object> data = new HashMap<>();
        data.put("municipality", municipality);
        String feel = new FormConditions(shipped(), "tr")
                .filteredChoices(neighbourhood, Place.TOP)
                .orElseThrow();

        List<?> left = (List<?>) evaluated(feel, data);

        List<String> expected = neighbourhood.choices().choices().stream()
                .filter(choice -> choice.column("municipality").equals(municipality))
                .map(Choice::name)
                .toList();
        assertThat(left).extracting(option -> ((Map<?, ?>) option).get("value")).isEqualTo(expected);
    }

    @Example
    void what_feel_cannot_say_is_refused() {
        for (String source : List.of(
                "regex(${t}, 'x')",
                "${t} > 3",
                "${n} div ${m} = 1",
                "1 div (${n} div ${m}) > 0",
                "${n} mod ${m} = 1",
                "not(${n} div ${m})",
                "if(${n} > 1, ${n} div 2, '') = 2",
                "round(${n}, ${m}) = 2",
                "concat(${n}, 'x') = '1x'")) {
            assertThatThrownBy(() -> feel(KINDS, ExpressionParser.parse(source), Place.TOP))
                    .isInstanceOf(InvalidExpression.class);
        }
        assertThat(new FormConditions(shipped(), "tr").untranslatable()).isEmpty();
    }

    @Provide
    Arbitrary<String> condition() {
        return Arbitraries.of(CONDITIONS);
    }

    @Provide
    Arbitrary<Map<String, Object>> kindsAnswers() {
        return answers(KINDS.askedQuestions());
    }

    @Provide
    Arbitrary<Item> shippedCondition() {
        return Arbitraries.of(
                shipped().all().filter(item -> item.relevant().isPresent()).toList());
    }

    @Provide
    Arbitrary<Map<String, Object>> shippedAnswers() {
        List<String> asked = shipped()
                .all()
                .flatMap(item -> item.relevant().stream())
                .flatMap(rule -> rule.expression().answers())
                .distinct()
                .toList();
        return answers(asked.stream()
                .map(name -> shipped().question(name).orElseThrow())
                .toList());
    }

    @Provide
    Arbitrary<String> municipality() {
        return Arbitraries.of("zeytinburnu", "bagcilar", "fatih", "piraziz", "bozat", "elsewhere");
    }

    private static Arbitrary<Map<String, Object>> answers(List<Question> questions) {
        List<Arbitrary<Object>> each =
                questions.stream().map(FeelPropertiesTest::value).toList();
        return net.jqwik.api.Combinators.combine(each).as(values -> {
            Map<String, Object> data = new HashMap<>();
            for (int i = 0; i < questions.size(); i++) {
                if (!"absent".equals(values.get(i))) {
                    data.put(questions.get(i).name(), values.get(i));
                }
            }
            return data;
        });
    }

    private static Arbitrary<Object> value(Question question) {
        List<String> choices =
                question.choices().choices().stream().map(Choice::name).toList();
        Arbitrary<?> filled =
                switch (question.type()) {
                    case INTEGER -> Arbitraries.integers().between(-5, 8);
                    case SELECT_ONE -> Arbitraries.of(choices);
                    case SELECT_MULTIPLE -> Arbitraries.subsetOf(choices).map(List::copyOf);
                    case DATE -> Arbitraries.of(
                            "2026-01-15",
                            "2026-01-16",
                            "2030-05-05",
                            LocalDate.now().toString());
                    case ACKNOWLEDGE -> Arbitraries.of(true, false);
                    default -> Arbitraries.of("x", "xa", "a", "ğüş\"\\", "long text");
                };
        boolean text = question.type() != QuestionType.INTEGER
                && question.type() != QuestionType.ACKNOWLEDGE
                && question.type() != QuestionType.SELECT_MULTIPLE;
        Arbitrary<Object> nothing = text ? Arbitraries.of("absent", "") : Arbitraries.just("absent");
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, filled.map(any -> (Object) any)), net.jqwik.api.Tuple.of(1, nothing));
    }

    private static void assertSame(
            Questionnaire questionnaire, String source, Expression expression, Map<String, Object> data, Place place) {
        boolean expected = new Evaluation(new FormAnswers(questionnaire, data, place)).isTrue(expression);
        String feel = feel(questionnaire, expression, place);

        assertThat(evaluated(feel, data))
                .as("%s as %s over %s", source, feel, data)
                .isEqualTo(expected);
        Map<String, Object> withNulls = new HashMap<>(data);
        questionnaire.questions().forEach(question -> withNulls.putIfAbsent(question.name(), null));
        assertThat(evaluated(feel, withNulls))
                .as("%s as %s over %s", source, feel, withNulls)
                .isEqualTo(expected);
    }

    private static String feel(Questionnaire questionnaire, Expression expression, Place place) {
        return new FeelTranslation(new FormVariables(FormVariables.byName(questionnaire), place, "tr", false))
                .condition(expression);
    }

    private static Object evaluated(String feel, Map<String, Object> data) {
        EvaluationResult result = FEEL.evaluateExpression(feel, data);
        assertThat(result.isSuccess()).as("%s: %s", feel, result).isTrue();
        return result.result();
    }

    /** The form's data as expressions see it. */
    private record FormAnswers(Questionnaire questionnaire, Map<String, Object> data, Place place) implements Answers {

        @Override
        public Object answer(String name) {
            Question question = questionnaire.question(name).orElseThrow();
            if (question.type().isComputed()) {
                Object computed = new Evaluation(this)
                        .value(question.calculation().orElseThrow().expression());
                return computed instanceof Double number && !Double.isFinite(number) ? "" : computed;
            }
            Object value = data.get(name);
            return switch (question.type()) {
                case INTEGER -> value == null ? "" : ((Number) value).doubleValue();
                case DATE -> value == null || value.equals("") ? "" : LocalDate.parse((String) value);
                case ACKNOWLEDGE -> Boolean.TRUE.equals(value) ? "OK" : "";
                default -> Optional.ofNullable(value).orElse("");
            };
        }

        @Override
        public Object current() {
            return answer(place.question());
        }

        @Override
        public Object column(String name) {
            return "";
        }

        @Override
        public LocalDate today() {
            return LocalDate.now();
        }
    }
}
