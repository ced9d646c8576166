package org.uyum.questionnaire.xlsform;

import java.util.ArrayList;
import java.util.List;
import org.uyum.questionnaire.ImportProblem;
import org.uyum.questionnaire.ImportProblem.Severity;

/** Collects what is wrong with a file; reading goes on after each. */
final class Problems {

    /** More are of no use to anybody. */
    private static final int MOST = 500;

    private final List<ImportProblem> found = new ArrayList<>();

    void error(SheetRow row, String column, String messageKey, Object... args) {
        add(new ImportProblem(Severity.ERROR, row.sheet(), row.number(), column, messageKey, args));
    }

    void warning(SheetRow row, String column, String messageKey, Object... args) {
        add(new ImportProblem(Severity.WARNING, row.sheet(), row.number(), column, messageKey, args));
    }

    void add(ImportProblem problem) {
        if (found.size() < MOST || problem.isError() && !hasErrors()) {
            found.add(problem);
        }
    }

    boolean hasErrors() {
        return found.stream().anyMatch(ImportProblem::isError);
    }

    List<ImportProblem> all() {
        return List.copyOf(found);
    }
}
