package org.uyum.databank;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.uyum.databank.AnswersImport.RowState;
import org.uyum.questionnaire.InterviewOutcome;

/**
 * A submission of an import.
 *
 * @param rowNumber in the file's main table, as a spreadsheet counts
 * @param submission by which the rounds of its repeats name it
 * @param cells by column; empty once its answers are stored
 * @param interview that it is for; null if none was found
 * @param organisationName as the file or the interview says
 * @param outcome null until it was checked
 * @param reason why the interview was not held
 * @param newDate to which it was put off
 */
record ImportedRow(
        Long id,
        int rowNumber,
        String submission,
        Map<Integer, String> cells,
        RowState state,
        List<RowProblem> problems,
        Long interview,
        String organisationName,
        InterviewOutcome outcome,
        String reason,
        LocalDate newDate) {

    ImportedRow {
        cells = Map.copyOf(cells);
        problems = List.copyOf(problems);
    }
}
