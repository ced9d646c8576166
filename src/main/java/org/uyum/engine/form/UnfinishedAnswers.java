package org.uyum.engine.form;

import java.time.DateTimeException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.form.FormData;
import org.springframework.stereotype.Component;

/**
 * Answers of a form that is half filled in: which of them belong to the form, and which fit the form as it is later.
 * Nothing more is asked of them; whether they are right is decided when the form is submitted. To be used within a
 * command of the engine's, which knows the deployed forms.
 */
@Component
public class UnfinishedAnswers {

    private final Forms forms;
    private final InputCheck inputCheck;
    private final Conditions conditions;

    UnfinishedAnswers(Forms forms, InputCheck inputCheck, Conditions conditions) {
        this.forms = forms;
        this.inputCheck = inputCheck;
        this.conditions = conditions;
    }

    public record FormVersion(String id, int version) {}

    /**
     * @param values by key; null where an input was emptied
     * @param left how many answers no longer fit
     */
    public record Fitting(Map<String, Object> values, int left) {}

    public FormVersion version(FormData formData) {
        FormSchema form = form(formData);
        return new FormVersion(form.id(), form.version());
    }

    /** The answers to inputs of the form, whatever they say: a text, a number, a yes or no, several of these, nothing. */
    public Map<String, Object> ofForm(FormData formData, Map<String, Object> answers) {
        Map<String, Object> known = new LinkedHashMap<>();
        for (FormInput input : form(formData).inputs().values()) {
            Object answer = answers.get(input.key());
            if (isAsked(input) && answers.containsKey(input.key()) && isPlain(answer)) {
                known.put(input.key(), answer);
            }
        }
        return known;
    }

    /**
     * The answers that an input of the form can show.
     *
     * @param shown what the form is shown with otherwise; options may come from it
     */
    public Fitting fitting(FormData formData, Map<String, Object> answers, Map<String, Object> shown) {
        FormSchema form = form(formData);
        Map<String, Object> context = new HashMap<>(shown);
        context.putAll(answers);
        Shown whole = conditions.over(form, context);
        Map<String, Object> values = new LinkedHashMap<>();
        int left = 0;
        for (Map.Entry<String, Object> answer : answers.entrySet()) {
            FormInput input = form.inputs().get(answer.getKey());
            boolean asked = input != null && isAsked(input);
            if (FormCheck.isEmpty(answer.getValue())) {
                if (asked) {
                    values.put(answer.getKey(), null);
                }
                continue;
            }
            Object fitting = asked ? fitting(input, answer.getValue(), whole) : null;
            if (fitting != null) {
                values.put(answer.getKey(), fitting);
            }
            if (fitting == null || isShortened(answer.getValue(), fitting)) {
                left++;
            }
        }
        return new Fitting(values, left);
    }

    /** The answer as the input shows it; null if it cannot. */
    private Object fitting(FormInput input, Object answer, Shown shown) {
        return switch (input.kind()) {
            case TEXT, LONG_TEXT -> answer instanceof String || answer instanceof Number ? answer.toString() : null;
            case NUMBER -> InputCheck.decimal(answer).map(InputCheck::simplest).orElse(null);
            case DATE -> isMoment(input, answer) ? answer : null;
            case CHECKBOX -> answer instanceof Boolean ? answer : null;
            case ONE_OF -> inputCheck.options(input, shown).contains(answer.toString()) ? answer.toString() : null;
            case SOME_OF -> answer instanceof List<?> choices ? stillOffered(input, choices, shown) : null;
            case EXPRESSION -> null;
        };
    }

    private List<String> stillOffered(FormInput input, List<?> choices, Shown shown) {
        List<String> options = inputCheck.options(input, shown);
        List<String> offered =
                choices.stream().map(String::valueOf).filter(options::contains).toList();
        return offered.isEmpty() ? null : offered;
    }

    private static boolean isMoment(FormInput input, Object answer) {
        try {
            return answer instanceof String && InputCheck.moment(input, answer) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isShortened(Object answer, Object fitting) {
        return answer instanceof List<?> before && fitting instanceof List<?> after && after.size() < before.size();
    }

    /** Whether people answer it: nothing computed, nothing that is shown only. */
    private static boolean isAsked(FormInput input) {
        return input.kind() != FormInput.Kind.EXPRESSION && !input.disabled();
    }

    private static boolean isPlain(Object answer) {
        return answer == null
                || isSingle(answer)
                || (answer instanceof List<?> list && list.stream().allMatch(UnfinishedAnswers::isSingle));
    }

    private static boolean isSingle(Object answer) {
        return answer instanceof String || answer instanceof Number || answer instanceof Boolean;
    }

    private FormSchema form(FormData formData) {
        return forms.find(formData.getCamundaFormRef(), formData.getDeploymentId());
    }
}
