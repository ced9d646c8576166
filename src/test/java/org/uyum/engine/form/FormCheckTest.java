package org.uyum.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uyum.web.Problem;

class FormCheckTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-15T09:00:00Z"), ZoneOffset.UTC);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Conditions CONDITIONS = new Conditions();
    private static final String FORM =
            """
            {"id": "sample", "schemaVersion": 16, "components": [
              {"type": "text", "text": "Read this"},
              {"type": "textfield", "key": "title", "label": "Title", "validate": {"required": true, "maxLength": 10, "pattern": "^[A-Z].*"}},
              {"type": "number", "key": "minutes", "label": "Minutes", "decimalDigits": 0, "validate": {"min": 30, "max": 480}},
              {"type": "number", "key": "budget", "label": "Budget", "decimalDigits": 2},
              {"type": "datetime", "key": "held", "dateLabel": "Held on", "subtype": "date"},
              {"type": "datetime", "key": "begins", "dateLabel": "Begins", "subtype": "time"},
              {"type": "datetime", "key": "next", "dateLabel": "Next", "subtype": "date", "disallowPassedDates": true},
              {"type": "checkbox", "key": "read", "label": "Read", "validate": {"required": true}},
              {"type": "radio", "key": "decision", "label": "Decision", "values": [{"label": "Yes", "value": "approve"}, {"label": "No", "value": "return"}]},
              {"type": "group", "label": "Return", "conditional": {"hide": "=decision != \\"return\\""}, "components": [
                {"type": "textarea", "key": "reason", "label": "Reason", "validate": {"required": true}}]},
              {"type": "checklist", "key": "topics", "label": "Topics", "values": [{"label": "A", "value": "a"}, {"label": "B", "value": "b"}]},
              {"type": "select", "key": "chair", "label": "Chair", "valuesKey": "people"},
              {"type": "textfield", "key": "fixed", "label": "Fixed", "disabled": true},
              {"type": "expression", "key": "sum", "expression": "=minutes + 1"}
            ]}""";

    private final FormCheck check = new FormCheck(CONDITIONS, new InputCheck(CLOCK, JSON));
    private final FormSchema schema = schema(FORM);

    static FormSchema schema(String json) {
        try {
            return FormSchema.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), 1, JSON);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> sound() {
        Map<String, Object> answers = new HashMap<>();
        answers.put("title", "Plan");
        answers.put("read", true);
        answers.put("decision", "approve");
        return answers;
    }

    private FormCheck.Outcome check(Map<String, Object> answers) {
        return check.check(schema, answers, Map.of("people", List.of(Map.of("label", "One", "value", "zbStaff1"))));
    }

    private List<String> problemsWith(String key, Object answer) {
        Map<String, Object> answers = sound();
        answers.put(key, answer);
        return check(answers).problems().stream().map(Problem::messageKey).toList();
    }

    private Object valueOf(String key, Object answer) {
        Map<String, Object> answers = sound();
        answers.put(key, answer);
        FormCheck.Outcome outcome = check(answers);
        assertThat(outcome.problems()).isEmpty();
        return outcome.values().get(key);
    }

    @Test
    void sound_answers_are_accepted() {
        assertThat(check(sound()).problems()).isEmpty();
    }

    @Test
    void values_come_in_the_types_that_the_form_means() {
        assertThat(valueOf("minutes", 45)).isEqualTo(45L);
        assertThat(valueOf("minutes", "45")).isEqualTo(45L);
        assertThat(valueOf("minutes", 45.0)).isEqualTo(45L);
        assertThat(valueOf("budget", 1000)).isEqualTo(1000L);
        assertThat(valueOf("budget", 10.5)).isEqualTo(new BigDecimal("10.5"));
        assertThat(valueOf("held", "2025-02-03")).isEqualTo(LocalDate.of(2025, 2, 3));
        assertThat(valueOf("begins", "09:30")).isEqualTo(LocalTime.of(9, 30));
        assertThat(valueOf("topics", List.of("b", "a"))).isEqualTo(List.of("b", "a"));
        assertThat(valueOf("chair", "zbStaff1")).isEqualTo("zbStaff1");
        assertThat(valueOf("title", "  Plan ")).isEqualTo("Plan");
    }

    @ParameterizedTest
    @CsvSource({
        "title, plan, engine.form.pattern",
        "title, A very long title, engine.form.tooLong",
        "minutes, x, engine.form.notNumber",
        "minutes, 1e999999999, engine.form.notNumber",
        "minutes, 12.5, engine.form.tooSmall",
        "minutes, 29, engine.form.tooSmall",
        "minutes, 481, engine.form.tooLarge",
        "minutes, 30.5, engine.form.notWhole",
        "budget, 1.234, engine.form.tooManyDigits",
        "held, 31.12.2025, engine.form.notDate.date",
        "held, 2025-02-30, engine.form.notDate.date",
        "held, 0026-01-01, engine.form.notDate.date",
        "begins, 25:00, engine.form.notDate.time",
        "next, 2026-06-14, engine.form.pastDate",
        "read, yes, engine.form.notBoolean",
        "decision, maybe, engine.form.notAnOption",
        "topics, a, engine.form.notAList",
        "chair, bgStaff1, engine.form.notAnOption",
        "reason, because, engine.form.hidden",
        "fixed, changed, engine.form.disabled",
        "approved, true, engine.form.unknownKey",
    })
    void a_broken_rule_is_refused(String key, String answer, String problem) {
        assertThat(problemsWith(key, answer)).contains(problem);
    }

    @Test
    void required_inputs_are_required_also_when_blank_or_false() {
        assertThat(problemsWith("title", "  ")).containsExactly("engine.form.required");
        assertThat(problemsWith("title", null)).containsExactly("engine.form.required");
        assertThat(problemsWith("read", false)).containsExactly("engine.form.required");
    }

    @Test
    void an_input_that_is_shown_by_an_answer_becomes_required() {
        assertThat(problemsWith("decision", "return")).containsExactly("engine.form.required");
        Map<String, Object> answers = sound();
        answers.put("decision", "return");
        answers.put("reason", "Two topics are missing");
        assertThat(check(answers).problems()).isEmpty();
    }

    @Test
    void options_are_not_taken_twice_and_only_from_the_list() {
        assertThat(problemsWith("topics", List.of("a", "a"))).containsExactly("engine.form.twice");
        assertThat(problemsWith("topics", List.of("c"))).containsExactly("engine.form.notAnOption");
    }

    @Test
    void every_problem_is_told_at_once() {
        Map<String, Object> answers = new HashMap<>();
        answers.put("minutes", "x");
        answers.put("approved", true);
        assertThat(check(answers).problems().stream().map(Problem::messageKey))
                .containsExactlyInAnyOrder(
                        "engine.form.unknownKey",
                        "engine.form.required",
                        "engine.form.notNumber",
                        "engine.form.required");
    }
}
