package org.uyum.databank;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.uyum.databank.SmallNumbers.Count;

/**
 * Which counts of a question are hidden from those who read no single interviews: the whole first, by itself, as it is shown
 * undivided; then those of the groups, such that neither they nor the whole can be computed. What the whole hides is hidden
 * in all groups, whatever they are made by: so one division gives nothing away of another.
 */
final class HiddenCounts {

    static final int N = 0;
    static final int DONT_KNOW = 1;
    static final int UNANSWERED = 2;
    static final int FIRST_OPTION = 3;

    private final int threshold;
    private final int[][] counts;
    private final int[][] by;
    private final int[] asked;
    private final boolean one;
    private final int columns;
    private final boolean[][] hidden;

    /** How many options an answer may have. */
    enum Options {
        NONE,
        ONE,
        SEVERAL
    }

    private HiddenCounts(int threshold, int[][] counts, int[][] by, int[] asked, boolean one) {
        this.threshold = threshold;
        this.counts = counts;
        this.by = by;
        this.asked = asked;
        this.one = one;
        this.columns = counts[N].length;
        this.hidden = new boolean[counts.length][columns];
    }

    /**
     * @param counts lines for n, "don't know", unanswered, and each option that is listed; columns for the whole and the groups
     * @param by how many interviews stand behind each: fewer than are counted where each answers several times
     * @param asked how many interviews stand behind each column
     * @return as many lines and columns
     */
    static boolean[][] of(int threshold, int[][] counts, int[][] by, int[] asked, Options options) {
        if (threshold == 0) {
            return new boolean[counts.length][counts[N].length];
        }
        int[][] all = withOthers(counts);
        // of what an earlier version asked for several options, there are more than who answered
        if (options != Options.ONE || Arrays.stream(all[counts.length]).anyMatch(count -> count < 0)) {
            return new HiddenCounts(threshold, counts, by, asked, false).hidden();
        }
        int[][] allBy = Arrays.copyOf(by, all.length);
        // of how many the others are nobody counted: where it may be fewer than it is answers, it may be one
        allBy[counts.length] = Arrays.deepEquals(counts, by)
                ? all[counts.length]
                : Arrays.stream(all[counts.length])
                        .map(count -> Math.min(count, 1))
                        .toArray();
        return Arrays.copyOf(new HiddenCounts(threshold, all, allBy, asked, true).hidden(), counts.length);
    }

    /** The options that are not listed follow from the others, as far as one is chosen. */
    private static int[][] withOthers(int[][] counts) {
        int[][] all = Arrays.copyOf(counts, counts.length + 1);
        all[counts.length] = IntStream.range(0, counts[N].length)
                .map(column -> counts[N][column]
                        - IntStream.range(FIRST_OPTION, counts.length)
                                .map(option -> counts[option][column])
                                .sum())
                .toArray();
        return all;
    }

    private boolean[][] hidden() {
        if (isSilent(0)) {
            Arrays.stream(hidden).forEach(line -> Arrays.fill(line, true));
            return hidden;
        }
        hideInWhole();
        if (columns == 2) {
            // one group is the whole
            Arrays.stream(hidden).forEach(line -> line[1] = line[0]);
        } else if (columns > 2) {
            hideInGroups();
        }
        return hidden;
    }

    /** Of so few even a zero would be an answer. */
    private boolean isSilent(int column) {
        return isSmall(asked[column]);
    }

    private boolean isSmall(int count) {
        return SmallNumbers.isSmall(count, threshold);
    }

    private boolean isOther(int line) {
        return one && line == counts.length - 1;
    }

    private int notChosen(int option, int column) {
        return counts[N][column] - counts[option][column];
    }

    private void hideInWhole() {
        SmallNumbers numbers = new SmallNumbers(threshold);
        int all = numbers.sum(true);
        int answered = one ? numbers.sum(true) : SmallNumbers.NOWHERE;
        Count[] told = new Count[one ? counts.length : FIRST_OPTION];
        for (int line = 0; line < told.length; line++) {
            told[line] = count(numbers, line, 0, all, answered, SmallNumbers.NOWHERE);
        }
        numbers.hide();
        for (int line = 0; line < counts.length; line++) {
            hidden[line][0] = line < told.length
                    ? told[line].isHidden()
                    : hidden[N][0] || isSmall(counts[line][0]) || isSmall(notChosen(line, 0));
        }
    }

    private Count count(SmallNumbers numbers, int line, int column, int all, int answered, int row) {
        Count count = shown(numbers, line, column, all, answered, row);
        if (isSmall(by[line][column])) {
            count.hide();
        }
        return count;
    }

    private Count shown(SmallNumbers numbers, int line, int column, int all, int answered, int row) {
        int value = counts[line][column];
        if (line == N && one) {
            return numbers.whole(value, answered, all, row);
        }
        if (line < FIRST_OPTION) {
            return numbers.count(value, all, row);
        }
        return isOther(line) ? numbers.aside(value, answered, row) : numbers.count(value, answered, row);
    }

    private void hideInGroups() {
        SmallNumbers numbers = new SmallNumbers(threshold);
        int[] all = new int[columns];
        int[] answered = new int[columns];
        for (int column = 1; column < columns; column++) {
            all[column] = numbers.sum(true);
            answered[column] = numbers.sum(true);
        }
        Count[][] told = new Count[one ? counts.length : FIRST_OPTION][columns];
        for (int line = 0; line < told.length; line++) {
            // where the whole is nothing there is nothing to compute
            if (counts[line][0] > 0) {
                int row = numbers.sum(!hidden[line][0]);
                for (int column = 1; column < columns; column++) {
                    told[line][column] = count(numbers, line, column, all[column], answered[column], row);
                    if (hidden[line][0] || isSilent(column)) {
                        told[line][column].hide();
                    }
                }
            }
        }
        numbers.hide();
        for (int line = 0; line < told.length; line++) {
            for (int column = 1; column < columns; column++) {
                hidden[line][column] = told[line][column] == null ? isSilent(column) : told[line][column].isHidden();
            }
        }
        for (int option = told.length; option < counts.length; option++) {
            hideOfSeveral(option);
        }
    }

    /** Several options add up to nothing, but who chose one and who did not are together those who answered. */
    private void hideOfSeveral(int option) {
        if (notChosen(option, 0) == 0) {
            System.arraycopy(hidden[N], 1, hidden[option], 1, columns - 1);
            return;
        }
        SmallNumbers numbers = new SmallNumbers(threshold);
        int chosen = numbers.sum(!hidden[option][0]);
        int notChosen = numbers.sum(!hidden[option][0]);
        Count[] told = new Count[columns];
        for (int column = 1; column < columns; column++) {
            int answered = numbers.sum(!hidden[N][column]);
            told[column] = numbers.count(counts[option][column], answered, chosen);
            Count rest = numbers.aside(notChosen(option, column), answered, notChosen);
            if (hidden[option][0] || hidden[N][column] || isSmall(by[option][column])) {
                told[column].hide();
                rest.hide();
            }
        }
        numbers.hide();
        for (int column = 1; column < columns; column++) {
            hidden[option][column] = told[column].isHidden();
        }
    }
}
