package org.uyum.databank.steps;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Map;

/**
 * The filled form of a questionnaire by its keys, which no record can name beforehand.
 *
 * @param all answers by the key of the form's field
 */
record QuestionnaireAnswers(Map<String, Object> all) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    QuestionnaireAnswers {}
}
