package org.uyum.questionnaire;

import java.time.LocalDate;
import java.util.Map;
import org.uyum.questionnaire.rules.AnswerCheck;
import org.uyum.questionnaire.rules.ChoiceNames;
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
     * The same answers with the names of choices in the place of their labels, in whichever language: other programs give
     * out either. Where several choices have one label, the one that the question's filter leaves; what is no choice stays
     * as it is, and the check says so.
     *
     * @param answers by the keys of the form, repeats as lists of rounds under their names
     */
    public static Map<String, Object> withChoiceNames(
            Questionnaire questionnaire, Map<String, Object> answers, LocalDate today) {
        return new ChoiceNames(questionnaire, today).in(answers);
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
