package org.uyum.databank;

import java.util.List;
import java.util.Map;
import org.uyum.databank.AnswersImport.RowState;
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
        Map<RowState, Integer> counts,
        Map<InterviewOutcome, Integer> outcomes,
        List<ImportLine> faulty,
        List<ImportLine> overtaken,
        int overtakenInAll,
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

    public int all() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Rows of all tables that are refused or taken: rounds count only where their submission is missing. */
    public int judged() {
        return all() + strays.size();
    }

    public int count(RowState state) {
        return counts.getOrDefault(state, 0);
    }

    /** How many rows would be taken over. */
    public int sound() {
        return count(RowState.SOUND) - overtakenInAll;
    }

    /** How many rows stand in the way of taking over all. */
    public int refused() {
        return count(RowState.FAULTY) + overtakenInAll + strays.size();
    }

    /** How many were checked already. */
    public int checked() {
        return all() - count(RowState.READ);
    }

    /** How many were taken over, whether or not their interviews went on already. */
    public int takenOver() {
        return count(RowState.TAKEN_OVER)
                + count(RowState.COMPLETED)
                + count(RowState.STUCK)
                + count(RowState.OVERTAKEN);
    }

    /** How many of those went on, or will not. */
    public int completed() {
        return takenOver() - count(RowState.TAKEN_OVER);
    }
}
