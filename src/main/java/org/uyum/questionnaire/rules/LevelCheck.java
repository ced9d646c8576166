package org.uyum.questionnaire.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.uyum.questionnaire.Choice;
import org.uyum.questionnaire.Question;
import org.uyum.questionnaire.QuestionType;
import org.uyum.questionnaire.Rule;
import org.uyum.web.Problem;

/** Checks the answers of one level: types, what must be answered, choices, constraints. */
final class LevelCheck {

    private final AnswerReader reader = new AnswerReader();
    private final String language;
    private final UnaryOperator<String> keyOf;
    private final String where;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, UnfitAnswer> unfit = new LinkedHashMap<>();

    /**
     * @param keyOf name of a question → key of its field, under which its problem is reported
     * @param where what tells rounds of a repeat apart, before the label; may be empty
     */
    LevelCheck(String language, UnaryOperator<String> keyOf, String where) {
        this.language = language;
        this.keyOf = keyOf;
        this.where = where;
    }

    List<Problem> problems() {
        return problems;
    }

    /** The answers in the shape of their types; those of the wrong type are left out, and become problems later. */
    Level read(Outline outline, Map<String, Object> sent, Optional<Level> above, LocalDate today, int round) {
        Map<String, Object> values = new LinkedHashMap<>();
        outline.questions().forEach((name, question) -> {
            try {
                Object raw = question.isFixed() ? question.initial() : sent.get(name);
                reader.read(question, raw).ifPresent(answer -> values.put(name, answer));
            } catch (UnfitAnswer e) {
                unfit.put(name, e);
            }
        });
        return new Level(outline, values, above, new Level.Reading(today, language, round));
    }

    /** Checks a level that was read; its repeats are read by then. */
    void check(Level level) {
        Map<String, Question> questions = level.outline().questions();
        unfit.forEach((name, e) -> {
            if (level.isRelevant(name)) {
                report(level, questions.get(name), e.messageKey(), e.args());
            }
        });
        questions.values().stream()
                .filter(question -> !unfit.containsKey(question.name()))
                .forEach(question -> check(level, question));
    }

    /** The relevant answers of a level. */
    static Map<String, Object> document(Level level) {
        Map<String, Object> document = new LinkedHashMap<>();
        level.outline().questions().keySet().forEach(name -> level.answer(name)
                .ifPresent(answer -> document.put(name, answer)));
        return document;
    }

    private void check(Level level, Question question) {
        if (!question.type().isAsked() || !level.isRelevant(question.name())) {
            return;
        }
        Optional<Object> answer = level.answer(question.name());
        if (answer.isEmpty()) {
            if (question.required()
                    .filter(rule -> level.holds(rule, question.name()))
                    .isPresent()) {
                report(level, question, requiredKey(question));
            }
        } else if (!question.type().isSelect() || isAmongChoices(level, question, answer.get())) {
            question.constraint()
                    .filter(rule -> !level.holds(rule, question.name()))
                    .ifPresent(rule -> reportConstraint(level, question, rule));
        }
    }

    private static String requiredKey(Question question) {
        return question.type() == QuestionType.ACKNOWLEDGE
                ? "questionnaire.answer.notConfirmed"
                : "questionnaire.answer.required";
    }

    private boolean isAmongChoices(Level level, Question question, Object answer) {
        List<String> names = level.choices(question).stream().map(Choice::name).toList();
        List<?> chosen = answer instanceof List<?> several ? several : List.of(answer);
        Optional<?> stranger =
                chosen.stream().filter(name -> !names.contains(name)).findFirst();
        stranger.ifPresent(name -> report(level, question, "questionnaire.answer.noChoice", name));
        return stranger.isEmpty();
    }

    private void reportConstraint(Level level, Question question, Rule rule) {
        if (question.constraintMessage().isEmpty()) {
            report(level, question, "questionnaire.answer.constraint.unsaid", rule.source());
        } else {
            report(
                    level,
                    question,
                    "questionnaire.answer.constraint",
                    level.named(question.constraintMessage().in(language)));
        }
    }

    private void report(Level level, Question question, String messageKey, Object... args) {
        Object[] all = new Object[args.length + 1];
        all[0] = where + level.named(label(question));
        System.arraycopy(args, 0, all, 1, args.length);
        problems.add(Problem.of(keyOf.apply(question.name()), messageKey, all));
    }

    private String label(Question question) {
        return question.label().isEmpty() ? question.name() : question.label().in(language);
    }
}
