package org.uyum.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.time.api.Dates;

/** What holds for every form and every submission. */
class FormCheckPropertiesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Conditions CONDITIONS = new Conditions();
    private static final Set<String> KEYS = Set.of("name", "amount", "day", "choice", "choices", "agreed");

    private final FormCheck check = new FormCheck(CONDITIONS, new InputCheck(Clock.systemUTC(), JSON));

    private final FormSchema schema = FormCheckTest.schema(
            """
            {"id": "any", "components": [
              {"type": "textfield", "key": "name", "label": "Name", "validate": {"required": true, "minLength": 2, "maxLength": 20}},
              {"type": "number", "key": "amount", "label": "Amount", "decimalDigits": 0, "validate": {"min": -50, "max": 50}},
              {"type": "datetime", "key": "day", "dateLabel": "Day", "subtype": "date"},
              {"type": "radio", "key": "choice", "label": "Choice", "values": [{"label": "A", "value": "a"}, {"label": "B", "value": "b"}]},
              {"type": "checklist", "key": "choices", "label": "Choices", "values": [{"label": "C", "value": "c"}, {"label": "D", "value": "d"}]},
              {"type": "checkbox", "key": "agreed", "label": "Agreed"}
            ]}""");

    @Property(tries = 300)
    void whatever_obeys_the_form_is_accepted_with_nothing_lost(@ForAll("soundAnswers") Map<String, Object> answers) {
        FormCheck.Outcome outcome = check.check(schema, answers, Map.of());
        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.values().keySet())
                .isEqualTo(answers.entrySet().stream()
                        .filter(answer -> !List.of().equals(answer.getValue()))
                        .map(Map.Entry::getKey)
                        .collect(java.util.stream.Collectors.toSet()));
    }

    @Property(tries = 300)
    void a_key_that_the_form_does_not_have_is_always_refused(
            @ForAll("soundAnswers") Map<String, Object> answers,
            @ForAll @AlphaChars @StringLength(min = 1, max = 12) String key) {
        if (!KEYS.contains(key)) {
            Map<String, Object> smuggled = new HashMap<>(answers);
            smuggled.put(key, true);
            assertThat(check.check(schema, smuggled, Map.of()).problems()).hasSize(1);
        }
    }

    @Property(tries = 300)
    void a_number_outside_its_range_is_always_refused(
            @ForAll("soundAnswers") Map<String, Object> answers, @ForAll @IntRange(min = 51) int tooMuch) {
        Map<String, Object> wrong = new HashMap<>(answers);
        wrong.put("amount", tooMuch);
        assertThat(check.check(schema, wrong, Map.of()).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.field()).isEqualTo("amount"));
    }

    @Property(tries = 500)
    void no_submission_makes_the_check_fail(@ForAll("anything") Map<String, Object> answers) {
        FormCheck.Outcome outcome = check.check(schema, answers, Map.of());
        assertThat(KEYS).containsAll(outcome.values().keySet());
    }

    @Provide
    Arbitrary<Map<String, Object>> soundAnswers() {
        Arbitrary<String> name = Arbitraries.strings().alpha().ofMinLength(2).ofMaxLength(20);
        Arbitrary<Integer> amount = Arbitraries.integers().between(-50, 50).injectNull(0.3);
        Arbitrary<LocalDate> day = Dates.dates()
                .between(LocalDate.of(1900, 1, 1), LocalDate.of(2200, 12, 31))
                .injectNull(0.3);
        Arbitrary<String> choice = Arbitraries.of("a", "b").injectNull(0.3);
        Arbitrary<List<String>> choices = Arbitraries.subsetOf("c", "d").map(List::copyOf);
        return Combinators.combine(name, amount, day, choice, choices).as((n, a, d, c, cs) -> {
            Map<String, Object> answers = new HashMap<>();
            answers.put("name", n);
            if (a != null) {
                answers.put("amount", a);
            }
            if (d != null) {
                answers.put("day", d.toString());
            }
            if (c != null) {
                answers.put("choice", c);
            }
            answers.put("choices", cs);
            return answers;
        });
    }

    @Provide
    Arbitrary<Map<String, Object>> anything() {
        Arbitrary<Object> value = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(30).map(Object.class::cast),
                Arbitraries.doubles().map(Object.class::cast),
                Arbitraries.longs().map(Object.class::cast),
                Arbitraries.of(true, false).map(Object.class::cast),
                Arbitraries.strings().list().ofMaxSize(3).map(Object.class::cast),
                Arbitraries.just(Map.of("a", 1)).map(Object.class::cast));
        return Arbitraries.maps(Arbitraries.of(KEYS), value.injectNull(0.1));
    }
}
