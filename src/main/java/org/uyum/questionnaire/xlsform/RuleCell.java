package org.uyum.questionnaire.xlsform;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.uyum.questionnaire.Rule;
import org.uyum.questionnaire.xpath.Expression;
import org.uyum.questionnaire.xpath.ExpressionParser;
import org.uyum.questionnaire.xpath.InvalidExpression;

/** Reads the cells that hold expressions. */
final class RuleCell {

    private static final Set<String> YES = Set.of("yes", "true", "true()", "1");
    private static final Set<String> NO = Set.of("", "no", "false", "false()", "0");

    private static final Pattern COMPUTED = Pattern.compile("\\$\\{|[\\p{L}_][\\p{L}\\p{N}_.:-]*\\(");

    private final Problems problems;

    RuleCell(Problems problems) {
        this.problems = problems;
    }

    Optional<Rule> read(SheetRow row, String column) {
        String source = row.get(column);
        if (source.isEmpty()) {
            return Optional.empty();
        }
        try {
            Expression expression = ExpressionParser.parse(source);
            boolean filter = column.equals("choice_filter");
            if (!filter && expression.all().anyMatch(Expression.Column.class::isInstance)) {
                problems.warning(row, column, "questionnaire.import.bareWord", source);
                return Optional.empty();
            }
            return Optional.of(new Rule(source, expression));
        } catch (InvalidExpression e) {
            if (e.isSound()) {
                problems.warning(row, column, e.messageKey(), e.args());
            } else {
                problems.error(row, column, e.messageKey(), e.args());
            }
            return Optional.empty();
        }
    }

    /**
     * {@code default}: an expression where it calls a function or asks for an answer, as the reference judges, else the value
     * itself. One that cannot be read is not applied.
     */
    Optional<Rule> readComputed(SheetRow row, String column) {
        String source = row.get(column);
        if (!isComputed(row, column)) {
            return Optional.empty();
        }
        try {
            Expression expression = ExpressionParser.parse(source);
            if (expression.answers().findAny().isPresent()) {
                problems.warning(row, column, "questionnaire.import.defaultComputed", source);
            }
            return Optional.of(new Rule(source, expression));
        } catch (InvalidExpression e) {
            problems.warning(row, column, e.messageKey(), e.args());
            return Optional.empty();
        }
    }

    boolean isComputed(SheetRow row, String column) {
        return COMPUTED.matcher(row.get(column)).find();
    }

    /** {@code required} and the like, where most authors write yes or no. */
    Optional<Rule> readYesOrRule(SheetRow row, String column) {
        String source = row.get(column).toLowerCase(Locale.ROOT);
        if (NO.contains(source)) {
            return Optional.empty();
        }
        return YES.contains(source)
                ? Optional.of(new Rule(source, ExpressionParser.parse("true()")))
                : read(row, column);
    }
}
