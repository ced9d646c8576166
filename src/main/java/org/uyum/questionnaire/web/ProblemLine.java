package org.uyum.questionnaire.web;

import java.io.Serializable;
import java.util.List;
import org.uyum.questionnaire.ImportProblem;
import org.uyum.web.Texts;

/** A problem of an uploaded file, as the page shows it. */
record ProblemLine(String severity, String sheet, int row, String column, String text) implements Serializable {

    static List<ProblemLine> of(List<ImportProblem> problems, Texts texts) {
        return problems.stream()
                .map(problem -> new ProblemLine(
                        problem.severity().name(),
                        problem.sheet(),
                        problem.row(),
                        problem.column(),
                        texts.get(problem.messageKey(), problem.args())))
                .toList();
    }
}
