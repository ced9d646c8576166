package org.uyum.questionnaire.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.uyum.questionnaire.Question;
import org.uyum.questionnaire.QuestionType;
import org.uyum.questionnaire.xpath.Expression;
import org.uyum.questionnaire.xpath.Function;
import org.uyum.questionnaire.xpath.Operator;

/**
 * What a form's field can check by itself: that there is an answer, and constraints of the simplest kinds. The server
 * checks all of them.
 */
final class FieldChecks {

    private FieldChecks() {}

    static Map<String, Object> of(Question question) {
        Map<String, Object> checks = new LinkedHashMap<>();
        boolean always = question.required()
                .filter(rule -> rule.expression() instanceof Expression.Call call && call.function() == Function.TRUE)
                .isPresent();
        if (always) {
            checks.put("required", true);
        }
        question.constraint().stream()
                .flatMap(rule -> conjuncts(rule.expression()))
                .forEach(part -> add(checks, question.type(), part));
        return checks;
    }

    private static Stream<Expression> conjuncts(Expression expression) {
        return expression instanceof Expression.Operation operation && operation.operator() == Operator.AND
                ? Stream.concat(conjuncts(operation.left()), conjuncts(operation.right()))
                : Stream.of(expression);
    }

    private static void add(Map<String, Object> checks, QuestionType type, Expression part) {
        boolean number = type == QuestionType.INTEGER || type == QuestionType.DECIMAL;
        if (number && part instanceof Expression.Operation operation && isCurrent(operation.left())) {
            limit(operation).ifPresent(limit -> bound(checks, operation.operator(), limit, "min", "max"));
        }
        if (type == QuestionType.TEXT && part instanceof Expression.Operation operation && isLength(operation.left())) {
            limit(operation).ifPresent(limit -> bound(checks, operation.operator(), limit, "minLength", "maxLength"));
        }
        if (type == QuestionType.TEXT
                && part instanceof Expression.Call call
                && call.function() == Function.REGEX
                && isCurrent(call.argument(0))
                && call.argument(1) instanceof Expression.Text pattern
                && readsTheSameInJavaScript(pattern.text())) {
            checks.putIfAbsent("pattern", anchored(pattern.text()));
        }
    }

    private static void bound(Map<String, Object> checks, Operator operator, double limit, String least, String most) {
        Object number = limit == Math.rint(limit) ? (Object) (long) limit : (Object) limit;
        if (operator == Operator.AT_LEAST) {
            checks.put(least, number);
        } else if (operator == Operator.AT_MOST) {
            checks.put(most, number);
        }
    }

    private static Optional<Double> limit(Expression.Operation operation) {
        if (operation.right() instanceof Expression.Number number) {
            return Optional.of(number.number());
        }
        return operation.right() instanceof Expression.Negation negation
                        && negation.operand() instanceof Expression.Number number
                ? Optional.of(-number.number())
                : Optional.empty();
    }

    private static boolean isCurrent(Expression expression) {
        return expression instanceof Expression.Current;
    }

    private static boolean isLength(Expression expression) {
        return expression instanceof Expression.Call call
                && call.function() == Function.STRING_LENGTH
                && isCurrent(call.argument(0));
    }

    /** XLSForm means the whole answer, JavaScript any part of it. */
    private static String anchored(String pattern) {
        return pattern.startsWith("^") && pattern.endsWith("$") && !pattern.contains("|")
                ? pattern
                : "^(?:" + pattern + ")$";
    }

    private static boolean readsTheSameInJavaScript(String pattern) {
        return List.of("(?", "\\p", "\\P", "\\Q", "&&", "++", "*+", "?+", "\\A", "\\z", "\\Z", "\\h").stream()
                .noneMatch(pattern::contains);
    }
}
