package org.uyum.questionnaire.rules;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.uyum.questionnaire.Choice;
import org.uyum.questionnaire.Question;
import org.uyum.questionnaire.QuestionType;
import org.uyum.questionnaire.Rule;
import org.uyum.questionnaire.xpath.Answers;
import org.uyum.questionnaire.xpath.Evaluation;

/**
 * Answers of one level, and what its rules give for them: those outside of repeats, or those of one round of a repeat.
 * A question that is not relevant has no answer, whatever was sent for it.
 */
final class Level {

    private final Outline outline;
    private final Map<String, Object> values;
    private final Optional<Level> above;
    private final LocalDate today;
    private final Map<String, Boolean> relevant = new HashMap<>();

    Level(Outline outline, Map<String, Object> values, Optional<Level> above, LocalDate today) {
        this.outline = outline;
        this.values = values;
        this.above = above;
        this.today = today;
    }

    Outline outline() {
        return outline;
    }

    boolean isRelevant(String name) {
        Boolean known = relevant.get(name);
        if (known == null) {
            known = outline.relevance().get(name).stream().allMatch(rule -> holds(rule, name));
            relevant.put(name, known);
        }
        return known;
    }

    /** The answer as the document holds it; empty if there is none or the question is not relevant. */
    Optional<Object> answer(String name) {
        if (!isRelevant(name)) {
            return Optional.empty();
        }
        Question question = outline.questions().get(name);
        if (question.type() == QuestionType.CALCULATE) {
            return question.calculation()
                    .map(rule -> evaluation(name, null).value(rule.expression()))
                    .map(DocumentValues::stored)
                    .filter(computed -> !AnswerReader.isEmpty(computed));
        }
        return question.type() == QuestionType.TODAY
                ? Optional.of(today.toString())
                : Optional.ofNullable(values.get(name));
    }

    boolean holds(Rule rule, String name) {
        return evaluation(name, null).isTrue(rule.expression());
    }

    /** The choices of a question that its filter leaves. */
    List<Choice> choices(Question question) {
        return question.choices().choices().stream()
                .filter(choice -> question.choiceFilter()
                        .map(rule -> evaluation(question.name(), choice).isTrue(rule.expression()))
                        .orElse(true))
                .toList();
    }

    private Evaluation evaluation(String name, Choice choice) {
        return new Evaluation(new Seen(name, choice));
    }

    private Object seen(String name) {
        Question question = outline.questions().get(name);
        if (question == null) {
            return above.map(level -> level.seen(name)).orElse("");
        }
        return answer(name)
                .map(stored -> DocumentValues.seen(question.type(), stored))
                .orElse("");
    }

    /** The answers as one rule of this level sees them. */
    private final class Seen implements Answers {

        private final String name;
        private final Choice choice;

        private Seen(String name, Choice choice) {
            this.name = name;
            this.choice = choice;
        }

        @Override
        public Object answer(String other) {
            return seen(other);
        }

        @Override
        public Object current() {
            return outline.questions().containsKey(name)
                    ? Optional.ofNullable(values.get(name))
                            .map(stored -> DocumentValues.seen(
                                    outline.questions().get(name).type(), stored))
                            .orElse("")
                    : "";
        }

        @Override
        public Object column(String column) {
            return choice == null ? "" : choice.column(column);
        }

        @Override
        public LocalDate today() {
            return today;
        }
    }
}
