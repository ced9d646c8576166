package org.uyum.questionnaire.print;

import java.util.Optional;
import org.uyum.questionnaire.Choice;
import org.uyum.questionnaire.Question;
import org.uyum.questionnaire.QuestionType;
import org.uyum.questionnaire.Rule;
import org.uyum.questionnaire.xpath.Expression;
import org.uyum.questionnaire.xpath.Function;
import org.uyum.questionnaire.xpath.Operator;

/**
 * Says in words when a question is asked. What compares an answer with a value, or combines such, is put into a sentence;
 * anything else is quoted as its author wrote it, with the numbers of the questions.
 */
final class ConditionWords {

    private final QuestionNumbers numbers;
    private final PrintWords words;
    private final String language;

    ConditionWords(QuestionNumbers numbers, PrintWords words, String language) {
        this.numbers = numbers;
        this.words = words;
        this.language = language;
    }

    /** A sentence; empty for what is always asked. */
    String of(Optional<Rule> rule) {
        return rule.map(condition -> said(condition.expression())
                        .map(said -> words.get("only", said))
                        .orElseGet(() -> words.get("onlyRule", numbers.named(condition.source()))))
                .orElse("");
    }

    private Optional<String> said(Expression expression) {
        if (expression instanceof Expression.Operation operation) {
            return switch (operation.operator()) {
                case AND, OR -> both(operation);
                default -> comparison(operation);
            };
        }
        if (expression instanceof Expression.Call call) {
            return call(call);
        }
        return Optional.empty();
    }

    private Optional<String> both(Expression.Operation operation) {
        return part(operation.left(), operation.operator())
                .flatMap(left -> part(operation.right(), operation.operator())
                        .map(right -> words.get(operation.operator() == Operator.AND ? "and" : "or", left, right)));
    }

    /** What is combined otherwise within is set apart. */
    private Optional<String> part(Expression expression, Operator around) {
        boolean apart = expression instanceof Expression.Operation inner
                && (inner.operator() == Operator.AND || inner.operator() == Operator.OR)
                && inner.operator() != around;
        return said(expression).map(said -> apart ? "(" + said + ")" : said);
    }

    private Optional<String> call(Expression.Call call) {
        if (call.function() == Function.SELECTED) {
            return ticked(call, "ticked");
        }
        if (call.function() == Function.NOT && call.argument(0) instanceof Expression.Call inner) {
            return inner.function() == Function.SELECTED ? ticked(inner, "notTicked") : Optional.empty();
        }
        return Optional.empty();
    }

    private Optional<String> ticked(Expression.Call selected, String key) {
        if (selected.argument(0) instanceof Expression.Answer answer
                && selected.argument(1) instanceof Expression.Text value) {
            return aboutChoice(answer.name(), value.text(), key);
        }
        return Optional.empty();
    }

    private Optional<String> comparison(Expression.Operation operation) {
        if (!(operation.left() instanceof Expression.Answer answer)) {
            return Optional.empty();
        }
        if (operation.right() instanceof Expression.Number number) {
            return about(answer.name(), operation.operator().name(), words.number(number.number()));
        }
        if (!(operation.right() instanceof Expression.Text text)
                || (operation.operator() != Operator.EQUAL && operation.operator() != Operator.UNEQUAL)) {
            return Optional.empty();
        }
        boolean equal = operation.operator() == Operator.EQUAL;
        if (text.text().isEmpty()) {
            return about(answer.name(), equal ? "unanswered" : "answered", "");
        }
        Optional<Question> question = numbers.question(answer.name());
        if (question.filter(each -> each.type() == QuestionType.ACKNOWLEDGE).isPresent()) {
            return about(answer.name(), equal ? "confirmed" : "notConfirmed", "");
        }
        return question.filter(each -> each.type().isSelect()).isPresent()
                ? aboutChoice(answer.name(), text.text(), equal ? "ticked" : "notTicked")
                : about(answer.name(), operation.operator().name(), "«" + text.text() + "»");
    }

    private Optional<String> aboutChoice(String name, String choice, String key) {
        return numbers.question(name)
                .flatMap(question -> question.choices().choice(choice))
                .map(this::label)
                .flatMap(label -> about(name, key, label));
    }

    private String label(Choice choice) {
        return choice.labelIn(language);
    }

    private Optional<String> about(String name, String key, String value) {
        return numbers.of(name).map(number -> words.when(key, number, value));
    }
}
