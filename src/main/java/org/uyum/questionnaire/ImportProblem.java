package org.uyum.questionnaire;

/**
 * Something in an uploaded questionnaire that keeps it from being used, or that will not work as its author meant.
 *
 * @param sheet the sheet; empty if it concerns the file as a whole
 * @param row the row, counted from 1 as in a spreadsheet; 0 if it concerns the sheet as a whole
 * @param column the head of the column; empty if it concerns the row as a whole
 * @param messageKey key of the sentence that says what is wrong and what to do
 */
public record ImportProblem(
        Severity severity, String sheet, int row, String column, String messageKey, Object... args) {

    /** Whether the questionnaire can be used all the same. */
    public enum Severity {
        WARNING,
        ERROR
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
