package org.uyum.databank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Hides counts from which single associations could be told, where counts are read by those who may not read the single
 * interviews: those from 1 to below a threshold, and then so many more that none of them follows from the others and
 * their total.
 */
final class SmallNumbers {

    private final int threshold;
    private final int[][] counts;
    private final boolean[][] hidden;
    private final List<List<int[]>> sums = new ArrayList<>();

    /** @param counts lines, each with a column for the total and one per group */
    SmallNumbers(int threshold, int[][] counts) {
        this.threshold = threshold;
        this.counts = counts;
        this.hidden = new boolean[counts.length][counts.length == 0 ? 0 : counts[0].length];
        for (int line = 0; line < counts.length; line++) {
            for (int column = 0; column < counts[line].length; column++) {
                hidden[line][column] = isSmall(counts[line][column]);
            }
            sums.add(line(line));
        }
    }

    boolean isSmall(int count) {
        return count > 0 && count < threshold;
    }

    private List<int[]> line(int line) {
        List<int[]> cells = new ArrayList<>();
        for (int column = 0; column < counts[line].length; column++) {
            cells.add(new int[] {line, column});
        }
        return cells;
    }

    /** Says that these lines, in each column, add up to something that is shown. */
    SmallNumbers addingUp(int firstLine, int lastLine) {
        for (int column = 0; column < hidden[0].length; column++) {
            List<int[]> cells = new ArrayList<>();
            for (int line = firstLine; line <= lastLine; line++) {
                cells.add(new int[] {line, column});
            }
            sums.add(cells);
        }
        return this;
    }

    /** Hides, too, how many did not choose an option, where they are few. */
    SmallNumbers withRemainders(int nLine, int firstLine) {
        for (int line = firstLine; line < counts.length; line++) {
            for (int column = 0; column < counts[line].length; column++) {
                hidden[line][column] |= isSmall(counts[nLine][column] - counts[line][column]);
            }
        }
        return this;
    }

    boolean[][] hidden() {
        boolean changed;
        do {
            changed = false;
            for (List<int[]> cells : sums) {
                changed |= hideSecond(cells);
            }
        } while (changed);
        return hidden;
    }

    /** One that is hidden alone follows from the rest: the next smallest is hidden with it, one that counts something first. */
    private boolean hideSecond(List<int[]> cells) {
        if (cells.stream().filter(this::isHidden).count() != 1) {
            return false;
        }
        return cells.stream()
                .filter(cell -> !isHidden(cell))
                .min(Comparator.<int[], Boolean>comparing(cell -> count(cell) == 0)
                        .thenComparing(this::count))
                .map(cell -> hidden[cell[0]][cell[1]] = true)
                .orElse(false);
    }

    private boolean isHidden(int[] cell) {
        return hidden[cell[0]][cell[1]];
    }

    private int count(int[] cell) {
        return counts[cell[0]][cell[1]];
    }
}
