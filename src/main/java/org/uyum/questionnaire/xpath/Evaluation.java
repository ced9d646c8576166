package org.uyum.questionnaire.xpath;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Evaluates expressions over answers, after the rules of XPath 1.0 and XLSForm's functions. */
public final class Evaluation {

    private final Answers answers;

    public Evaluation(Answers answers) {
        this.answers = answers;
    }

    public boolean isTrue(Expression expression) {
        return XPathValues.truth(value(expression));
    }

    /** A {@code String}, {@code Double}, {@code Boolean}, {@code LocalDate} or {@code List<String>}; never null. */
    public Object value(Expression expression) {
        if (expression instanceof Expression.Text text) {
            return text.text();
        } else if (expression instanceof Expression.Number number) {
            return number.number();
        } else if (expression instanceof Expression.Answer answer) {
            return answers.answer(answer.name());
        } else if (expression instanceof Expression.Current) {
            return answers.current();
        } else if (expression instanceof Expression.Column column) {
            return answers.column(column.name());
        } else if (expression instanceof Expression.Negation negation) {
            return -number(negation.operand());
        } else if (expression instanceof Expression.Operation operation) {
            return operation(operation);
        }
        return call((Expression.Call) expression);
    }

    private Object operation(Expression.Operation operation) {
        Expression left = operation.left();
        Expression right = operation.right();
        return switch (operation.operator()) {
            case OR -> isTrue(left) || isTrue(right);
            case AND -> isTrue(left) && isTrue(right);
            case EQUAL -> XPathValues.equal(value(left), value(right));
            case UNEQUAL -> !XPathValues.equal(value(left), value(right));
            case LESS -> XPathValues.order(value(left), value(right), (a, b) -> a < b);
            case AT_MOST -> XPathValues.order(value(left), value(right), (a, b) -> a <= b);
            case MORE -> XPathValues.order(value(left), value(right), (a, b) -> a > b);
            case AT_LEAST -> XPathValues.order(value(left), value(right), (a, b) -> a >= b);
            case PLUS -> number(left) + number(right);
            case MINUS -> number(left) - number(right);
            case TIMES -> number(left) * number(right);
            case DIVIDE -> number(left) / number(right);
            case REMAINDER -> number(left) % number(right);
        };
    }

    private Object call(Expression.Call call) {
        return switch (call.function()) {
            case SELECTED -> chosen(call).contains(text(call.argument(1)));
            case COUNT_SELECTED -> (double) chosen(call).size();
            case REGEX -> Pattern.matches(text(call.argument(1)), text(call.argument(0)));
                // answers carry no time of day, so "now" is today
            case TODAY, NOW -> answers.today();
            case DATE, DATE_TIME -> date(call);
            case COALESCE -> call.arguments().stream()
                    .map(this::value)
                    .filter(each -> !XPathValues.isEmpty(each))
                    .findFirst()
                    .orElse("");
            case IF -> isTrue(call.argument(0)) ? value(call.argument(1)) : value(call.argument(2));
            case NOT -> !isTrue(call.argument(0));
            case TRUE -> true;
            case FALSE -> false;
            case NUMBER -> number(call.argument(0));
            case INT -> whole(number(call.argument(0)));
            case STRING -> text(call.argument(0));
            case STRING_LENGTH -> length(text(call.argument(0)));
            case CONCAT -> call.arguments().stream().map(this::text).collect(Collectors.joining());
            case CONTAINS -> text(call.argument(0)).contains(text(call.argument(1)));
            case STARTS_WITH -> text(call.argument(0)).startsWith(text(call.argument(1)));
            case ENDS_WITH -> text(call.argument(0)).endsWith(text(call.argument(1)));
            case SUBSTR, SUBSTRING_BEFORE, SUBSTRING_AFTER, TRANSLATE, NORMALIZE_SPACE -> XPathTexts.of(
                    call.function(), texts(call), numbers(call));
            case BOOLEAN -> isTrue(call.argument(0));
            case BOOLEAN_FROM_STRING -> List.of("true", "1").contains(text(call.argument(0)));
            case SELECTED_AT -> at(chosen(call), number(call.argument(1)));
            case CHOICE_NAME -> answers.label(question(text(call.argument(1))), text(call.argument(0)));
            case ONCE -> value(call.argument(0));
            case DECIMAL_DATE_TIME -> XPathValues.number(date(call));
            case FORMAT_DATE, FORMAT_DATE_TIME -> XPathTexts.formatted(
                    XPathValues.date(value(call.argument(0))), text(call.argument(1)));
            case SUM -> all(call, 0).mapToDouble(XPathValues::number).sum();
            case COUNT -> (double) all(call, 0).count();
            case COUNT_NON_EMPTY -> (double)
                    all(call, 0).filter(each -> !XPathValues.isEmpty(each)).count();
            case MIN -> extreme(call, (a, b) -> a < b);
            case MAX -> extreme(call, (a, b) -> a > b);
            case JOIN -> all(call, 1).map(XPathValues::text).collect(Collectors.joining(text(call.argument(0))));
            case INDEXED_REPEAT -> at(values(call.argument(0)).toList(), number(call.argument(2)) - 1);
            case POSITION -> (double) answers.round();
            case ROUND,
                    FLOOR,
                    CEILING,
                    ABS,
                    SQRT,
                    POW,
                    EXP,
                    EXP10,
                    LOG,
                    LOG10,
                    SIN,
                    COS,
                    TAN,
                    ASIN,
                    ACOS,
                    ATAN,
                    ATAN2,
                    PI -> XPathNumbers.of(call.function(), numbers(call));
        };
    }

    /** The values of the arguments from one on. */
    private Stream<Object> all(Expression.Call call, int from) {
        return call.arguments().stream().skip(from).flatMap(this::values);
    }

    /** The answers to a repeat's question in all its rounds; of all else the one value. */
    private Stream<Object> values(Expression argument) {
        return argument instanceof Expression.Answer answer
                ? answers.all(answer.name()).stream()
                : Stream.of(value(argument));
    }

    /** Empty values count for nothing, as in ODK. */
    private double extreme(Expression.Call call, XPathValues.Order before) {
        return all(call, 0)
                .filter(each -> !XPathValues.isEmpty(each))
                .mapToDouble(XPathValues::number)
                .reduce((a, b) -> before.holds(a, b) ? a : b)
                .orElse(Double.NaN);
    }

    private static Object at(List<?> values, double index) {
        return index >= 0 && index < values.size() ? values.get((int) index) : "";
    }

    /** The function takes the name of the question as a text that holds a reference. */
    private static String question(String reference) {
        return reference.replaceAll("[${}\\s]", "");
    }

    private List<String> texts(Expression.Call call) {
        return call.arguments().stream().map(this::text).toList();
    }

    private double[] numbers(Expression.Call call) {
        return call.arguments().stream().mapToDouble(this::number).toArray();
    }

    private List<String> chosen(Expression.Call call) {
        return XPathValues.chosen(value(call.argument(0)));
    }

    private Object date(Expression.Call call) {
        LocalDate date = XPathValues.date(value(call.argument(0)));
        return date == null ? "" : date;
    }

    private double number(Expression expression) {
        return XPathValues.number(value(expression));
    }

    private String text(Expression expression) {
        return XPathValues.text(value(expression));
    }

    private static double length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static double whole(double number) {
        return number < 0 ? Math.ceil(number) : Math.floor(number);
    }
}
