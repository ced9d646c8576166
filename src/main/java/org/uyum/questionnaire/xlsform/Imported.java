package org.uyum.questionnaire.xlsform;

import java.util.List;
import java.util.Optional;
import org.uyum.questionnaire.ImportProblem;
import org.uyum.questionnaire.Questionnaire;

/**
 * What an XLSForm says, and what is wrong with it.
 *
 * @param questionnaire present if no problem is an error
 */
public record Imported(Optional<Questionnaire> questionnaire, List<ImportProblem> problems) {

    public Imported {
        problems = List.copyOf(problems);
    }
}
