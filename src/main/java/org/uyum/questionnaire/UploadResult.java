package org.uyum.questionnaire;

import java.util.List;
import java.util.Optional;

/**
 * What became of a file that a person uploaded.
 *
 * @param version the new version, of a form that had none
 * @param upload id under which a further version of a form waits to be stored
 * @param problems errors, which leave nothing behind, or warnings
 */
public record UploadResult(
        Optional<QuestionnaireVersion> version, Optional<String> upload, List<ImportProblem> problems) {

    public UploadResult {
        problems = List.copyOf(problems);
    }

    static UploadResult of(ImportResult imported) {
        return new UploadResult(imported.version(), Optional.empty(), imported.problems());
    }

    public long errors() {
        return problems.stream().filter(ImportProblem::isError).count();
    }
}
