package org.uyum.questionnaire.xpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.uyum.questionnaire.xpath.Expression.Answer;
import org.uyum.questionnaire.xpath.Expression.Call;
import org.uyum.questionnaire.xpath.Expression.Current;
import org.uyum.questionnaire.xpath.Expression.Number;
import org.uyum.questionnaire.xpath.Expression.Operation;
import org.uyum.questionnaire.xpath.Expression.Text;

class ExpressionParserTest {

    @Test
    void and_binds_stronger_than_or_and_comparison_stronger_than_both() {
        Operation or = (Operation) ExpressionParser.parse("${a} = '1' or ${b} = '2' and . < 3");

        assertThat(or.operator()).isEqualTo(Operator.OR);
        Operation and = (Operation) or.right();
        assertThat(and.operator()).isEqualTo(Operator.AND);
        assertThat(and.right()).isEqualTo(new Operation(Operator.LESS, new Current(), new Number(3)));
        assertThat(or.left()).isEqualTo(new Operation(Operator.EQUAL, new Answer("a"), new Text("1")));
    }

    @Test
    void subtraction_is_read_from_the_left() {
        Operation minus = (Operation) ExpressionParser.parse("10 - 3 - 2");

        assertThat(minus.right()).isEqualTo(new Number(2));
    }

    @Test
    void names_may_have_hyphens_and_functions_a_prefix() {
        assertThat(ExpressionParser.parse("count-selected(${a-b}) > 1").answers())
                .containsExactly("a-b");
        assertThat(((Call) ExpressionParser.parse("jr:choice-name(${a}, '${a}')")).function())
                .isEqualTo(Function.CHOICE_NAME);
    }

    @Test
    void typographic_quotes_are_quotes() {
        assertThat(ExpressionParser.parse("${a} = ‘yes’")).isEqualTo(ExpressionParser.parse("${a} = 'yes'"));
    }

    @Test
    void what_is_no_expression_is_refused_with_its_place() {
        assertRefused("${a} = ", "questionnaire.expression.syntax");
        assertRefused("${a} == 1", "questionnaire.expression.syntax");
        assertRefused("../a = ", "questionnaire.expression.syntax");
        assertRefused("selected(${a})", "questionnaire.expression.arguments");
        assertRefused("regex(., '[a-z')", "questionnaire.expression.pattern");
        assertRefused("(".repeat(5_000), "questionnaire.expression.tooLong");
        assertRefused("[".repeat(5_000), "questionnaire.expression.tooLong");
        assertRefused("/a" + "[/a".repeat(300) + "]".repeat(300), "questionnaire.expression.tooLong");
        assertRefused("1" + " + 1".repeat(5_000), "questionnaire.expression.tooLong");
    }

    @Test
    void what_is_sound_and_not_computed_here_is_told_from_what_is_wrong() {
        for (String sound : List.of("../a = 1", "/data/a", "uuid()", "instance('x')/root/item[name = ${a}]/label")) {
            assertThatThrownBy(() -> ExpressionParser.parse(sound))
                    .isInstanceOfSatisfying(InvalidExpression.class, e -> assertThat(e.isSound())
                            .isTrue());
        }
        assertThatThrownBy(() -> ExpressionParser.parse("uid()"))
                .isInstanceOfSatisfying(
                        InvalidExpression.class, e -> assertThat(e.isSound()).isFalse());
    }

    @Test
    void call_has_its_arguments() {
        assertThat(ExpressionParser.parse("selected(., 'x')"))
                .isEqualTo(new Call(Function.SELECTED, List.of(new Current(), new Text("x"))));
    }

    @Property
    void any_text_is_read_or_refused(@ForAll String text) {
        try {
            assertThat(ExpressionParser.parse(text)).isNotNull();
        } catch (InvalidExpression e) {
            assertThat(e.messageKey()).startsWith("questionnaire.expression.");
        }
    }

    private static void assertRefused(String source, String messageKey) {
        assertThatThrownBy(() -> ExpressionParser.parse(source))
                .isInstanceOf(InvalidExpression.class)
                .extracting(e -> ((InvalidExpression) e).messageKey())
                .isEqualTo(messageKey);
    }
}
