package org.uyum.questionnaire.xlsform;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.uyum.questionnaire.QuestionType;
import org.uyum.questionnaire.Rule;
import org.uyum.questionnaire.xpath.Expression;
import org.uyum.questionnaire.xpath.ExpressionParser;
import org.uyum.questionnaire.xpath.Operator;

/**
 * What stands in the column {@code parameters} of a question of type {@code range}: {@code start=0 end=10 step=0.5}. It is
 * asked as a number between the two.
 */
record RangeCell(BigDecimal start, BigDecimal end, BigDecimal step) {

    private static final Pattern PARAMETER = Pattern.compile("([a-z]+)\\s*=\\s*(\\S+?)(?=[,;\\s]|$)");

    /** Empty, with an error, where one of them is no number or the range has no values. */
    static Optional<RangeCell> of(SheetRow row, Problems problems) {
        Map<String, String> written = new HashMap<>();
        Matcher parameter = PARAMETER.matcher(row.get("parameters").toLowerCase(Locale.ROOT));
        while (parameter.find()) {
            written.put(parameter.group(1), parameter.group(2));
        }
        try {
            RangeCell range = new RangeCell(
                    new BigDecimal(written.getOrDefault("start", "1")),
                    new BigDecimal(written.getOrDefault("end", "10")),
                    new BigDecimal(written.getOrDefault("step", "1")));
            if (range.start.compareTo(range.end) != 0 && range.step.signum() != 0) {
                return Optional.of(range);
            }
        } catch (NumberFormatException e) {
            // told below
        }
        problems.error(row, "parameters", "questionnaire.import.range", row.get("parameters"));
        return Optional.empty();
    }

    QuestionType type() {
        return isWhole(start) && isWhole(end) && isWhole(step) ? QuestionType.INTEGER : QuestionType.DECIMAL;
    }

    /** The limits, and what the author demands beside. */
    Rule with(Optional<Rule> constraint) {
        String limits = ". >= %s and . <= %s"
                .formatted(start.min(end).toPlainString(), start.max(end).toPlainString());
        Expression both = ExpressionParser.parse(limits);
        return constraint
                .map(rule -> new Rule(
                        rule.source() + " and " + limits,
                        new Expression.Operation(Operator.AND, rule.expression(), both)))
                .orElse(new Rule(limits, both));
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }
}
