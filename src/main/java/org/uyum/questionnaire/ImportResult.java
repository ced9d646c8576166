package org.uyum.questionnaire;

import java.util.List;
import java.util.Optional;

/**
 * What became of an uploaded file.
 *
 * @param version the new version; absent if a problem is an error
 * @param problems errors, or warnings about what will not work as its author meant
 */
public record ImportResult(Optional<QuestionnaireVersion> version, List<ImportProblem> problems) {

    public ImportResult {
        problems = List.copyOf(problems);
    }

    public long errors() {
        return problems.stream().filter(ImportProblem::isError).count();
    }
}
