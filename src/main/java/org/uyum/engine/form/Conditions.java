package org.uyum.engine.form;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.springframework.stereotype.Component;

/**
 * Evaluates the FEEL conditions of forms with Camunda's own FEEL engine. All conditions of a form are evaluated as one
 * list: each evaluation makes the engine's whole library of functions anew, which takes a hundred times as long as
 * looking at a condition does.
 */
@Component
class Conditions {

    private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();

    /** What was parsed, by its text; nothing where it cannot be parsed. Texts come from deployed forms only. */
    private final Map<String, Optional<ParsedExpression>> parsed = new ConcurrentHashMap<>();

    /** Which of the conditions hold for these values; one that cannot be evaluated does not, as in the form. */
    Set<String> holding(Set<String> conditions, Map<String, Object> values) {
        List<String> sound = conditions.stream()
                .filter(condition -> parse(condition).isPresent())
                .sorted()
                .toList();
        String all = sound.stream().collect(Collectors.joining("),(", "[(", ")]"));
        if (!sound.isEmpty() && evaluate(all, values) instanceof List<?> results && results.size() == sound.size()) {
            Set<String> holding = new HashSet<>();
            for (int i = 0; i < sound.size(); i++) {
                if (Boolean.TRUE.equals(results.get(i))) {
                    holding.add(sound.get(i));
                }
            }
            return holding;
        }
        // one of them fails, and the list with it
        return sound.stream()
                .filter(condition -> Boolean.TRUE.equals(evaluate(condition, values)))
                .collect(Collectors.toSet());
    }

    /** The result of an expression over these values, for example a list of options; null if it cannot be evaluated. */
    Object evaluate(String expression, Map<String, Object> values) {
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
