package org.uyum.databank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uyum.databank.HiddenCounts.DONT_KNOW;
import static org.uyum.databank.HiddenCounts.FIRST_OPTION;
import static org.uyum.databank.HiddenCounts.N;
import static org.uyum.databank.HiddenCounts.UNANSWERED;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.uyum.databank.HiddenCounts.Options;

/** What those who read no single interviews can compute from the counts of a question. */
class SmallNumbersTest {

    private static final int THRESHOLD = 5;

    @Test
    void a_small_number_takes_the_next_smallest_with_it_so_that_none_follows_from_the_total() {
        boolean[][] hidden = hidden(Options.ONE, new int[][] {{27}, {0}, {3}, {20}, {7}});
        assertThat(hidden).isDeepEqualTo(new boolean[][] {{true}, {false}, {true}, {false}, {true}});
    }

    @Test
    void few_who_did_not_choose_an_option_are_as_telling_as_few_who_did() {
        boolean[][] hidden = hidden(Options.SEVERAL, new int[][] {{20}, {0}, {0}, {18}, {10}});
        assertThat(hidden[FIRST_OPTION][0]).isTrue();
        assertThat(hidden[FIRST_OPTION + 1][0]).isFalse();
        // one that is not listed is the rest of those that are
        assertThat(hidden(Options.ONE, new int[][] {{20}, {0}, {0}, {18}})[FIRST_OPTION][0])
                .isTrue();
    }

    @Test
    void what_is_hidden_together_is_no_small_number_either() {
        boolean[][] hidden = hidden(Options.NONE, new int[][] {{30, 10, 10, 10}, {0, 0, 0, 0}, {9, 1, 1, 7}});
        assertThat(hidden[UNANSWERED]).isEqualTo(new boolean[] {false, true, true, true});
    }

    @Test
    void groups_do_not_give_away_what_the_whole_hides() {
        // 23 of 26 chose the only option: the other three are not told, and so none of the groups is
        boolean[][] hidden = hidden(Options.ONE, new int[][] {{26, 13, 13}, {0, 0, 0}, {0, 0, 0}, {23, 13, 10}});
        assertThat(hidden[FIRST_OPTION]).isEqualTo(new boolean[] {true, true, true});
    }

    @Test
    void of_a_question_that_few_were_asked_in_a_group_no_zero_is_told() {
        boolean[][] hidden = hidden(Options.NONE, new int[][] {{19, 12, 3, 4}, {0, 0, 0, 0}, {6, 0, 0, 6}});
        assertThat(hidden[UNANSWERED][2]).isTrue();
        assertThat(hidden[DONT_KNOW][2]).isTrue();
        assertThat(hidden(Options.NONE, new int[][] {{3, 3, 0}, {0, 0, 0}, {0, 0, 0}}))
                .isDeepEqualTo(new boolean[][] {{true, true, true}, {true, true, true}, {true, true, true}});
    }

    @Test
    void without_a_threshold_nothing_is_hidden() {
        assertThat(hidden(0, Options.NONE, new int[][] {{5, 1, 4}, {1, 1, 0}, {1, 1, 0}}))
                .isDeepEqualTo(new boolean[3][3]);
    }

    @Property(tries = 1000)
    void no_small_number_is_shown_and_none_can_be_computed(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int groups, @ForAll Options options) {
        int[][] counts = table(new Random(seed), groups, options);
        boolean[][] hidden = hidden(options, counts);

        List<Sum> sums = sums(counts, hidden, options);
        for (int line = 0; line < counts.length; line++) {
            for (int column = 0; column <= groups; column++) {
                boolean small = counts[line][column] > 0 && counts[line][column] < THRESHOLD;
                if (small) {
                    assertThat(hidden[line][column]).isTrue();
                    assertThat(follows(line * (groups + 1) + column, counts, sums))
                            .as("line %s of column %s", line, column)
                            .isFalse();
                }
            }
        }
    }

    private static boolean[][] hidden(Options options, int[][] counts) {
        return hidden(THRESHOLD, options, counts);
    }

    private static boolean[][] hidden(int threshold, Options options, int[][] counts) {
        int[] asked = new int[counts[N].length];
        for (int column = 0; column < asked.length; column++) {
            asked[column] = counts[N][column] + counts[DONT_KNOW][column] + counts[UNANSWERED][column];
        }
        return HiddenCounts.of(threshold, counts, counts, asked, options);
    }

    /** Counts of groups of at least so many interviews; options that fewer chose are not listed, but are there. */
    private static int[][] table(Random random, int groups, Options options) {
        int listed = options == Options.NONE ? 0 : 1 + random.nextInt(3);
        int[][] counts = new int[FIRST_OPTION + listed][groups + 1];
        for (int column = 1; column <= groups; column++) {
            counts[N][column] = THRESHOLD + random.nextInt(12);
            counts[DONT_KNOW][column] = options == Options.NONE ? 0 : random.nextInt(4);
            counts[UNANSWERED][column] = random.nextInt(4);
            int left = counts[N][column];
            for (int option = 0; option < listed; option++) {
                counts[FIRST_OPTION + option][column] =
                        options == Options.ONE ? random.nextInt(left + 1) : random.nextInt(counts[N][column] + 1);
                left -= options == Options.ONE ? counts[FIRST_OPTION + option][column] : 0;
            }
        }
        List<int[]> told = new ArrayList<>();
        for (int[] line : counts) {
            for (int column = 1; column <= groups; column++) {
                line[0] += line[column];
            }
            if (told.size() < FIRST_OPTION || line[0] >= THRESHOLD) {
                told.add(line);
            }
        }
        return told.toArray(int[][]::new);
    }

    /** What a reader knows: that some counts, each taken so many times, make so much; one per cell of the table. */
    private record Sum(double[] times) {}

    private static List<Sum> sums(int[][] counts, boolean[][] hidden, Options options) {
        int columns = counts[N].length;
        List<Sum> sums = new ArrayList<>();
        for (int line = 0; line < counts.length; line++) {
            double[] row = new double[counts.length * columns];
            for (int column = 0; column < columns; column++) {
                row[line * columns + column] = column == 0 ? -1 : 1;
                if (!hidden[line][column]) {
                    double[] shown = new double[row.length];
                    shown[line * columns + column] = 1;
                    sums.add(new Sum(shown));
                }
            }
            if (columns > 1) {
                sums.add(new Sum(row));
            }
        }
        int others = counts[N][0];
        for (int line = FIRST_OPTION; line < counts.length; line++) {
            others -= counts[line][0];
        }
        for (int column = 0; column < columns; column++) {
            double[] all = new double[counts.length * columns];
            double[] answered = new double[counts.length * columns];
            for (int line = 0; line < counts.length; line++) {
                (line < FIRST_OPTION ? all : answered)[line * columns + column] = 1;
            }
            sums.add(new Sum(all));
            answered[N * columns + column] = -1;
            // where all options are listed
            if (options == Options.ONE && others == 0) {
                sums.add(new Sum(answered));
            }
        }
        return sums;
    }

    /** Whether a count is a combination of what is known: then it adds nothing to its rank. */
    private static boolean follows(int cell, int[][] counts, List<Sum> sums) {
        double[] wanted = new double[counts.length * counts[N].length];
        wanted[cell] = 1;
        List<double[]> known = new ArrayList<>(sums.stream().map(Sum::times).toList());
        int before = rank(known);
        known.add(wanted);
        return rank(known) == before;
    }

    private static int rank(List<double[]> rows) {
        List<double[]> left = new ArrayList<>(rows.stream().map(double[]::clone).toList());
        int rank = 0;
        for (int column = 0; column < rows.get(0).length; column++) {
            int at = column;
            double[] pivot = left.stream()
                    .filter(row -> Math.abs(row[at]) > 1e-9)
                    .findFirst()
                    .orElse(null);
            if (pivot != null) {
                rank++;
                left.remove(pivot);
                for (double[] row : left) {
                    double times = row[at] / pivot[at];
                    for (int each = 0; each < row.length; each++) {
                        row[each] -= times * pivot[each];
                    }
                }
            }
        }
        return rank;
    }
}
