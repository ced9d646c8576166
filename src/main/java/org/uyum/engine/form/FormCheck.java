package org.uyum.engine.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.uyum.web.Problem;

/** Checks what was submitted against the form: unknown keys, hidden inputs, required inputs, and each input's rules. */
@Component
class FormCheck {

    private final Conditions conditions;
    private final InputCheck inputCheck;

    FormCheck(Conditions conditions, InputCheck inputCheck) {
        this.conditions = conditions;
        this.inputCheck = inputCheck;
    }

    /** The accepted values by key, typed; empty inputs are left out. Valid only if there are no problems. */
    record Outcome(Map<String, Object> values, List<Problem> problems) {}

    /**
     * @param submitted plain values as in JSON: text, number, boolean, list of texts, null
     * @param shown what the form was prefilled with: options from variables, values that conditions refer to
     */
    Outcome check(FormSchema schema, Map<String, Object> submitted, Map<String, Object> shown) {
        List<Problem> problems = new ArrayList<>();
        submitted.keySet().stream()
                .filter(key -> !schema.inputs().containsKey(key))
                .forEach(key -> problems.add(Problem.of(null, "engine.form.unknownKey", key)));
        Map<String, Object> context = new HashMap<>(shown);
        schema.inputs().keySet().forEach(key -> context.put(key, submitted.get(key)));
        Shown form = conditions.over(schema, context);
        Map<String, Object> values = new LinkedHashMap<>();
        for (FormInput input : schema.inputs().values()) {
            Object raw = submitted.get(input.key());
            boolean empty = isEmpty(raw);
            if (input.kind() == FormInput.Kind.EXPRESSION) {
                continue;
            }
            if (form.hides(input)) {
                // an unticked box says nothing, shown or hidden
                if (!empty && !Boolean.FALSE.equals(raw)) {
                    problems.add(Problem.of(input.key(), "engine.form.hidden"));
                }
            } else if (empty) {
                if (input.required()) {
                    problems.add(Problem.of(input.key(), "engine.form.required"));
                }
            } else if (input.disabled()) {
                problems.add(Problem.of(input.key(), "engine.form.disabled"));
            } else {
                inputCheck.check(input, raw, form, values, problems);
            }
        }
        return new Outcome(values, problems);
    }

    static boolean isEmpty(Object raw) {
        return raw == null
                || (raw instanceof String text && text.isBlank())
                || (raw instanceof List<?> list && list.isEmpty());
    }
}
