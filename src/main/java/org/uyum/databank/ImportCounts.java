package org.uyum.databank;

import java.util.Map;
import org.uyum.databank.AnswersImport.RowState;

/**
 * How many rows of an import are how far.
 *
 * @param rows by what was found of them
 * @param overtaken of the sound ones, those whose interview was answered, or ended, since they were checked
 * @param strays rounds that belong to no submission
 */
public record ImportCounts(Map<RowState, Integer> rows, int overtaken, int strays) {

    public int of(RowState state) {
        return rows.getOrDefault(state, 0);
    }

    public int all() {
        return rows.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Rows of all tables that are refused or taken: rounds count only where their submission is missing. */
    public int judged() {
        return all() + strays;
    }

    /** How many rows would be taken over. */
    public int sound() {
        return of(RowState.SOUND) - overtaken;
    }

    /** How many rows stand in the way of taking over all. */
    public int refused() {
        return of(RowState.FAULTY) + overtaken + strays;
    }

    /** How many were checked already. */
    public int checked() {
        return all() - of(RowState.READ);
    }

    /** How many were taken over, whether or not their interviews went on already. */
    public int takenOver() {
        return of(RowState.SOUND) + of(RowState.COMPLETED) + of(RowState.STUCK) + of(RowState.OVERTAKEN);
    }

    /** How many of those went on, or will not. */
    public int completed() {
        return takenOver() - of(RowState.SOUND);
    }
}
