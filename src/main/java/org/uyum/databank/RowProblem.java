package org.uyum.databank;

import java.util.Arrays;
import java.util.List;
import org.uyum.web.Problem;

/**
 * What is wrong with a submission, and where it stands in the file.
 *
 * @param table name of the table; null for the one with the submissions
 * @param row in that table; 0 for the submission's own row
 * @param column its head; null where no single column is meant
 * @param messageKey key of the sentence that says what is wrong and what to do
 * @param args texts and numbers for it
 */
public record RowProblem(String table, int row, String column, String messageKey, List<Object> args) {

    static RowProblem of(String column, Problem problem) {
        return of(null, 0, column, problem);
    }

    static RowProblem of(String table, int row, String column, Problem problem) {
        List<Object> args = Arrays.stream(problem.args())
                .map(arg -> arg instanceof Number ? arg : (Object) String.valueOf(arg))
                .toList();
        return new RowProblem(table, row, column, problem.messageKey(), args);
    }
}
