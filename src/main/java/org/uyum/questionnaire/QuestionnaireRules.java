package org.uyum.questionnaire;

import java.time.LocalDate;
import java.util.Map;
import org.uyum.questionnaire.rules.AnswerCheck;
import org.uyum.questionnaire.rules.FirstAnswers;

/**
 * The rules of a questionnaire, on the server: what was sent for an interview is checked whole, whatever the form
 * already checked. Every problem is found in one go.
 */
public final class QuestionnaireRules {

    private QuestionnaireRules() {}

    /**
     * @param answers by the keys of the form; a repeat may also be a list of rounds under its name
     * @param language code of the language of the labels and messages in the problems
     */
    public static CheckedAnswers check(
            Questionnaire questionnaire, Map<String, Object> answers, String language, LocalDate today) {
        return new AnswerCheck(questionnaire, answers, language, today).checked();
    }

    /**
     * The answers that the questionnaire computes to begin with, by the keys of the form.
     *
     * @param known what the form is filled with otherwise; it has precedence
     */
    public static Map<String, Object> firstAnswers(
            Questionnaire questionnaire, Map<String, Object> known, String language, LocalDate today) {
        return new FirstAnswers(language, today, known).of(questionnaire);
    }
}
