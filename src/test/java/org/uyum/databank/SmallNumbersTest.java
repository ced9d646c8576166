package org.uyum.databank;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SmallNumbersTest {

    @Test
    void a_small_number_takes_the_next_smallest_with_it_so_that_none_follows_from_the_total() {
        int[][] counts = {{30}, {20}, {7}, {3}, {0}};
        assertThat(new SmallNumbers(5, counts).addingUp(1, 4).hidden())
                .isEqualTo(new boolean[][] {{false}, {false}, {true}, {true}, {false}});
    }

    @Test
    void two_small_numbers_hide_each_other() {
        int[][] counts = {{10}, {4}, {3}};
        assertThat(new SmallNumbers(5, counts).addingUp(0, 2).hidden())
                .isEqualTo(new boolean[][] {{false}, {true}, {true}});
    }

    @Test
    void groups_do_not_give_away_what_the_whole_hides() {
        int[][] counts = {{12, 9, 3}};
        assertThat(new SmallNumbers(5, counts).hidden()).isEqualTo(new boolean[][] {{false, true, true}});
    }

    @Test
    void few_who_did_not_choose_an_option_are_as_telling_as_few_who_did() {
        int[][] counts = {{20}, {0}, {0}, {18}, {10}};
        assertThat(new SmallNumbers(5, counts).withRemainders(0, 3).hidden()[3][0])
                .isTrue();
        assertThat(new SmallNumbers(5, counts).withRemainders(0, 3).hidden()[4][0])
                .isFalse();
    }

    @Test
    void without_a_threshold_nothing_is_hidden() {
        int[][] counts = {{5, 1}, {1, 1}};
        assertThat(new SmallNumbers(0, counts).addingUp(0, 1).hidden())
                .isEqualTo(new boolean[][] {{false, false}, {false, false}});
    }

    @Property
    void no_small_number_is_shown_and_none_is_hidden_alone(
            @ForAll @Size(value = 5) java.util.List<@IntRange(max = 20) Integer> column) {
        int[][] counts = column.stream().map(count -> new int[] {count}).toArray(int[][]::new);
        boolean[][] hidden =
                new SmallNumbers(5, counts).addingUp(0, counts.length - 1).hidden();
        int together = 0;
        for (int line = 0; line < counts.length; line++) {
            assertThat(hidden[line][0] || counts[line][0] == 0 || counts[line][0] >= 5)
                    .isTrue();
            together += hidden[line][0] ? 1 : 0;
        }
        assertThat(together).isNotEqualTo(1);
    }
}
