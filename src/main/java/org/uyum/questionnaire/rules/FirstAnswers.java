package org.uyum.questionnaire.rules;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.uyum.questionnaire.FormKeys;
import org.uyum.questionnaire.Question;
import org.uyum.questionnaire.QuestionType;
import org.uyum.questionnaire.Questionnaire;
import org.uyum.questionnaire.Rule;

/**
 * Computes the answers that a form begins with, one after the other, each over those before it. As in the standard this is done
 * once, when the form is opened: what is answered later does not change them. What does not fit its question is left out.
 */
public final class FirstAnswers {

    private final AnswerReader reader = new AnswerReader();
    private final String language;
    private final LocalDate today;
    private final Map<String, Object> known;
    private final Map<String, Object> computed = new LinkedHashMap<>();

    /** @param known what the form is filled with otherwise, by key; it has precedence */
    public FirstAnswers(String language, LocalDate today, Map<String, Object> known) {
        this.language = language;
        this.today = today;
        this.known = known;
    }

    /** By the keys of the form. */
    public Map<String, Object> of(Questionnaire questionnaire) {
        Outline outline = Outline.of(questionnaire.items());
        Level top = begin(outline, Optional.empty(), 1, FormKeys::key);
        outline.repeats().values().forEach(repeat -> {
            Outline inside = Outline.of(repeat.items());
            repeat.rounds()
                    .forEach(round ->
                            begin(inside, Optional.of(top), round, name -> FormKeys.key(repeat.name(), round, name)));
        });
        return computed;
    }

    private Level begin(Outline outline, Optional<Level> above, int round, UnaryOperator<String> keyOf) {
        Map<String, Object> answers = new LinkedHashMap<>();
        outline.questions().forEach((name, question) -> {
            Object given = known.get(keyOf.apply(name));
            answers.put(name, given == null ? question.initial() : given);
        });
        outline.questions().forEach((name, question) -> {
            Optional<Rule> rule = question.computedInitial().filter(some -> known.get(keyOf.apply(name)) == null);
            rule.flatMap(some -> answer(
                            question, level(outline, answers, above, round).computed(some, name)))
                    .ifPresent(answer -> {
                        answers.put(name, answer);
                        boolean confirmed = question.type() == QuestionType.ACKNOWLEDGE;
                        computed.put(keyOf.apply(name), confirmed ? Boolean.TRUE : answer);
                    });
        });
        return level(outline, answers, above, round);
    }

    private Level level(Outline outline, Map<String, Object> answers, Optional<Level> above, int round) {
        return new LevelCheck(language, FormKeys::key, "").read(outline, answers, above, today, round);
    }

    private Optional<Object> answer(Question question, Object value) {
        try {
            return reader.read(question, value);
        } catch (UnfitAnswer e) {
            return Optional.empty();
        }
    }
}
