package org.uyum.engine.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.springframework.stereotype.Component;

/**
 * Evaluates the FEEL expressions of forms, conditions for the most part, with Camunda's own FEEL engine. All those of a
 * form are evaluated as one list: each evaluation makes the engine's whole library of functions anew, which takes a
 * hundred times as long as looking at a condition does.
 */
@Component
class Conditions {

    private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();

    /** What was parsed, by its text; nothing where it cannot be parsed. Texts come from deployed forms only. */
    private final Map<String, Optional<ParsedExpression>> parsed = new ConcurrentHashMap<>();

    /** What the form is shown with, and what its expressions give for it. */
    Shown over(FormSchema form, Map<String, Object> values) {
        List<String> sound = form.expressions().stream()
                .filter(expression -> parse(expression).isPresent())
                .sorted()
                .toList();
        String all = sound.stream().collect(Collectors.joining("),(", "[(", ")]"));
        Map<String, Object> results = new HashMap<>();
        if (!sound.isEmpty() && evaluate(all, values) instanceof List<?> list && list.size() == sound.size()) {
            for (int i = 0; i < sound.size(); i++) {
                results.put(sound.get(i), list.get(i));
            }
        } else {
            // one of them fails, and the list with it
            sound.forEach(expression -> results.put(expression, evaluate(expression, values)));
        }
        return new Shown(values, results);
    }

    /** The result of an expression; null if it cannot be evaluated, which hides nothing and offers nothing, as in the form. */
    private Object evaluate(String expression, Map<String, Object> values) {
        return parse(expression)
                .map(sound -> feel.evaluate(sound, new HashMap<>(values)))
                .filter(EvaluationResult::isSuccess)
                .map(EvaluationResult::result)
                .orElse(null);
    }

    private Optional<ParsedExpression> parse(String expression) {
        return parsed.computeIfAbsent(expression, text -> {
            ParseResult result = feel.parseExpression(text);
            return result.isSuccess() ? Optional.of(result.parsedExpression()) : Optional.empty();
        });
    }
}
