package org.uyum.questionnaire;

import java.util.List;
import org.uyum.questionnaire.differences.QuestionnaireDifferences;

/**
 * Two versions of a questionnaire side by side.
 *
 * @param last the earlier one
 * @param after the later one, which may not be stored yet
 * @param fileName of the later one
 * @param warnings about the later one
 */
public record Comparison(
        QuestionnaireVersion last,
        Questionnaire before,
        Questionnaire after,
        String fileName,
        List<ImportProblem> warnings) {

    /** @param language in which texts are quoted, where the questionnaire has it */
    public QuestionnaireDifferences differences(String language) {
        return QuestionnaireDifferences.between(
                before, after, after.language(language).code());
    }
}
