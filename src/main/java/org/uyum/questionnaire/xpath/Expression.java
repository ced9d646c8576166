package org.uyum.questionnaire.xpath;

import java.util.List;
import java.util.stream.Stream;

/** An XPath expression of a questionnaire, as read: what a rule says, independent of how it is evaluated. */
public sealed interface Expression {

    /** {@code 'yes'} */
    record Text(String text) implements Expression {}

    /** {@code 18} */
    record Number(double number) implements Expression {}

    /** <code>${consent}</code>: the answer to another question. */
    record Answer(String name) implements Expression {}

    /** {@code .}: the answer to the question that the rule belongs to. */
    record Current() implements Expression {}

    /** {@code municipality}: a column of the choice list, in a choice filter. */
    record Column(String name) implements Expression {}

    record Negation(Expression operand) implements Expression {}

    record Operation(Operator operator, Expression left, Expression right) implements Expression {}

    record Call(Function function, List<Expression> arguments) implements Expression {

        public Expression argument(int index) {
            return arguments.get(index);
        }
    }

    /** The parts directly below, left to right. */
    default List<Expression> parts() {
        if (this instanceof Negation negation) {
            return List.of(negation.operand());
        }
        if (this instanceof Operation operation) {
            return List.of(operation.left(), operation.right());
        }
        return this instanceof Call call ? call.arguments() : List.of();
    }

    /** This expression and everything below it. */
    default Stream<Expression> all() {
        return Stream.concat(Stream.of(this), parts().stream().flatMap(Expression::all));
    }

    /** The names of the questions that it asks for. */
    default Stream<String> answers() {
        return all().filter(Answer.class::isInstance).map(part -> ((Answer) part).name());
    }
}
