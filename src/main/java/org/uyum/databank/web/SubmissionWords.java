package org.uyum.databank.web;

import org.springframework.stereotype.Component;
import org.uyum.databank.RowProblem;
import org.uyum.web.Texts;

/** Says what is wrong with a submission, and where in the file it stands. */
@Component("submissionWords")
class SubmissionWords {

    private final Texts texts;

    SubmissionWords(Texts texts) {
        this.texts = texts;
    }

    public String of(RowProblem problem) {
        String sentence = texts.get(problem.messageKey(), problem.args().toArray());
        if (problem.table() != null && problem.row() > 0) {
            return problem.column() == null
                    ? texts.get("databank.import.where.round", problem.table(), problem.row(), sentence)
                    : texts.get(
                            "databank.import.where.cell", problem.table(), problem.row(), problem.column(), sentence);
        }
        return problem.column() == null
                ? sentence
                : texts.get("databank.import.where.column", problem.column(), sentence);
    }
}
