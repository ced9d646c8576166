package org.uyum.engine.form;

import java.util.HashMap;
import java.util.Map;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.springframework.stereotype.Component;

/** Evaluates the FEEL conditions of forms with Camunda's own FEEL engine. */
@Component
class Conditions {

    private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();

    /** Whether the input is hidden for these values; a condition that cannot be evaluated hides nothing, as in the form. */
    boolean hides(FormInput input, Map<String, Object> values) {
        return input.hiddenWhen().stream().anyMatch(condition -> isTrue(condition, values));
    }

    /** The result of an expression over these values, for example a list of options; null if it cannot be evaluated. */
    Object evaluate(String expression, Map<String, Object> values) {
        EvaluationResult result = feel.evaluateExpression(expression, new HashMap<>(values));
        return result.isSuccess() ? result.result() : null;
    }

    private boolean isTrue(String condition, Map<String, Object> values) {
        EvaluationResult result = feel.evaluateExpression(condition, new HashMap<>(values));
        return result.isSuccess() && Boolean.TRUE.equals(result.result());
    }
}
