package org.uyum.questionnaire.xpath;

import java.math.BigDecimal;
import java.util.List;

/**
 * Translates an expression into FEEL such that form-js (feelin) and the server (feel-scala) give what {@link
 * Evaluation} gives. Comparisons with null are null in FEEL and false in XPath, hence the {@code = true}. Throws {@link
 * InvalidExpression} for what has no such translation: feelin has no regular expressions, compares no texts by order,
 * and turns text into numbers in its own way.
 */
public final class FeelTranslation {

    private final FeelVariables variables;
    private final FeelComparison comparison = new FeelComparison();
    private final FeelCalls calls = new FeelCalls(this);

    public FeelTranslation(FeelVariables variables) {
        this.variables = variables;
    }

    /** A FEEL condition that is true or false, never null. */
    public String condition(Expression expression) {
        return term(expression).truth();
    }

    public FeelTerm term(Expression expression) {
        if (expression instanceof Expression.Text text) {
            return FeelTerm.text(quoted(text.text()));
        } else if (expression instanceof Expression.Number number) {
            return FeelTerm.known(numeral(number.number()), AnswerType.NUMBER);
        } else if (expression instanceof Expression.Answer answer) {
            return variables.answer(answer.name());
        } else if (expression instanceof Expression.Current) {
            return variables.current();
        } else if (expression instanceof Expression.Column column) {
            return variables.column(column.name());
        } else if (expression instanceof Expression.Negation negation) {
            FeelTerm operand = term(negation.operand());
            return FeelTerm.number("(-(%s))".formatted(operand.asNumber()), operand);
        } else if (expression instanceof Expression.Operation operation) {
            return operation(operation);
        }
        return calls.term((Expression.Call) expression);
    }

    /** As text, for functions that give one. */
    String text(FeelTerm term) {
        return variables.isShownOnly() ? FeelTexts.written(term) : term.asText();
    }

    FeelVariables variables() {
        return variables;
    }

    List<FeelTerm> terms(List<Expression> expressions) {
        List<FeelTerm> terms = expressions.stream().map(this::term).toList();
        if (terms.stream().mapToInt(term -> term.feel().length()).sum() > FeelTerm.LONGEST) {
            throw FeelTerm.noFeel("…");
        }
        return terms;
    }

    /** A FEEL string literal. */
    public static String quoted(String text) {
        return "\"%s\""
                .formatted(text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                        .replace("\t", "\\t"));
    }

    private static String numeral(double number) {
        return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
    }

    private FeelTerm operation(Expression.Operation operation) {
        Operator operator = operation.operator();
        FeelTerm left = term(operation.left());
        FeelTerm right = term(operation.right());
        if (operator.isLogical()) {
            return FeelTerm.truth("(%s %s %s)".formatted(left.truth(), operator.feel(), right.truth()));
        }
        if (operator.isEquality()) {
            String equal = comparison.equal(left, right);
            return FeelTerm.truth(operator == Operator.EQUAL ? equal : "(not(%s))".formatted(equal));
        }
        if (operator.isOrder()) {
            return FeelTerm.truth(comparison.order(operator, left, right));
        }
        return switch (operator) {
            case DIVIDE -> quotient(left, operation.right(), right);
            case REMAINDER -> remainder(left.sure().asNumber(), divisor(operation.right()));
            default -> FeelTerm.number(
                    "(%s %s %s)".formatted(left.asNumber(), operator.feel(), right.asNumber()), left, right);
        };
    }

    /** Dividing by zero is infinite in XPath and nothing in FEEL, so that the result can be shown, but not compared. */
    private static FeelTerm quotient(FeelTerm dividend, Expression expression, FeelTerm divisor) {
        if (isAboveZero(expression)) {
            return FeelTerm.number("(%s / %s)".formatted(dividend.asNumber(), divisor(expression)), dividend);
        }
        String feel = "(if %1$s = null or %1$s = 0 then null else %2$s / %1$s)"
                .formatted(divisor.sure().asNumber(), dividend.asNumber());
        return new FeelTerm(feel, AnswerType.NUMBER, FeelTerm.Absence.UNSURE);
    }

    /** FEEL's modulo rounds down, XPath's mod towards zero. */
    private static FeelTerm remainder(String dividend, String divisor) {
        return FeelTerm.number("(%1$s - %2$s * (if %1$s < 0 then ceiling(%1$s / %2$s) else floor(%1$s / %2$s)))"
                .formatted(dividend, divisor));
    }

    private static boolean isAboveZero(Expression expression) {
        return expression instanceof Expression.Number number && number.number() > 0;
    }

    private static String divisor(Expression expression) {
        if (isAboveZero(expression)) {
            return numeral(((Expression.Number) expression).number());
        }
        throw FeelTerm.noFeel("mod");
    }
}
