package org.uyum.questionnaire.xlsform;

import org.uyum.questionnaire.ImportProblem;

/** A file that cannot be read at all, or is too large to be read. */
final class UnreadableFile extends Exception {

    private final transient ImportProblem problem;

    UnreadableFile(String messageKey, Object... args) {
        this("", messageKey, args);
    }

    UnreadableFile(String sheet, String messageKey, Object[] args) {
        super(messageKey);
        this.problem = new ImportProblem(ImportProblem.Severity.ERROR, sheet, 0, "", messageKey, args);
    }

    ImportProblem problem() {
        return problem;
    }
}
