package org.uyum.databank;

import java.util.List;
import java.util.Map;
import org.uyum.questionnaire.InterviewOutcome;
import org.uyum.questionnaire.Question;

/**
 * What an import would do, does or did.
 *
 * @param counts of its rows
 * @param outcomes of the rows that are sound
 * @param faulty the first rows that are refused
 * @param overtaken the first sound rows whose interview was answered, or ended, since they were checked
 * @param soundRows the first rows that would be taken over, with the associations that they were found to be of
 * @param strays rounds that belong to no submission
 * @param stuck the first rows whose interviews could not go on
 * @param unknown heads of the columns that are nothing of the questionnaire
 * @param missing questions without a column
 */
public record AnswersImportPreview(
        AnswersImport file,
        ImportCounts counts,
        Map<InterviewOutcome, Integer> outcomes,
        List<ImportLine> faulty,
        List<ImportLine> overtaken,
        List<ImportLine> soundRows,
        List<RowProblem> strays,
        List<ImportLine> stuck,
        List<String> unknown,
        List<Question> missing) {

    /** As many rows are shown; the file of what is refused holds all. */
    public static final int MOST_SHOWN = 100;

    /** @param organisation as the file or the interview says; null where neither does */
    public record ImportLine(int row, String organisation, List<RowProblem> problems) {

        static ImportLine of(ImportedRow row) {
            return new ImportLine(row.rowNumber(), row.organisationName(), row.problems());
        }
    }
}
