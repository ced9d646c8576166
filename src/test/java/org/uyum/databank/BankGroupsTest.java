package org.uyum.databank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.uyum.databank.BankCells.Cell;

/** By what groups those who read no single interviews see the data bank. */
class BankGroupsTest {

    private final List<Cell> cells = new ArrayList<>();

    @Test
    void who_reads_interviews_sees_each_value() {
        add(12, "zeytinburnu", "n1", "hometown", "P1", "1");
        add(1, "bagcilar", null, "federation", "P1", "1");
        assertThat(groups(Facet.NEIGHBOURHOOD, 0))
                .containsExactlyInAnyOrder(new BankGroup(Set.of("n1"), 12), new BankGroup(Set.of(""), 1));
    }

    @Test
    void few_are_told_together_with_the_next_smallest() {
        add(9, "zeytinburnu", "n1", "hometown", "P1", "1");
        add(6, "zeytinburnu", "n1", "aid", "P1", "1");
        add(1, "zeytinburnu", "n1", "federation", "P1", "1");
        assertThat(groups(Facet.TYPE, 5))
                .containsExactlyInAnyOrder(
                        new BankGroup(Set.of("hometown"), 9), new BankGroup(Set.of("aid", "federation"), 7));
    }

    @Test
    void two_programmes_of_which_one_has_few_are_not_told_apart() {
        add(5, "zeytinburnu", "n1", "hometown", "P1", "1");
        add(4, "zeytinburnu", "n1", "hometown", "P2", "1");
        assertThat(groups(Facet.PROGRAMME, 5)).containsExactly(new BankGroup(Set.of("P1", "P2"), 9));
    }

    @Test
    void neighbourhoods_subtracted_from_their_municipality_leave_no_small_number() {
        add(12, "zeytinburnu", "z1", "hometown", "P1", "1");
        add(9, "zeytinburnu", "z2", "hometown", "P1", "1");
        add(3, "zeytinburnu", "z3", "hometown", "P1", "1");
        add(8, "bagcilar", "b1", "hometown", "P1", "1");
        add(7, "bagcilar", "b2", "hometown", "P1", "1");
        add(2, "bagcilar", "b3", "hometown", "P1", "1");

        assertThat(groups(Facet.MUNICIPALITY, 5)).hasSize(2);
        List<BankGroup> neighbourhoods = groups(Facet.NEIGHBOURHOOD, 5);
        // the small ones go within their municipality; one group over both, so that no sum of groups is a municipality
        assertThat(neighbourhoods).hasSize(3);
        assertThat(neighbourhoods).noneMatch(group -> group.values().equals(Set.of("z3", "b3")));
    }

    @Test
    void a_type_that_is_nearly_a_municipality_is_not_told_beside_it() {
        add(10, "zeytinburnu", "z1", "hometown", "P1", "1");
        add(7, "bagcilar", "z1", "aid", "P1", "1");
        add(2, "bagcilar", "z1", "hometown", "P1", "1");
        assertThat(groups(Facet.MUNICIPALITY, 5)).hasSize(2);
        assertThat(groups(Facet.TYPE, 5)).hasSize(1);
    }

    @Property(tries = 200)
    void no_two_divisions_together_tell_of_few_interviews(@ForAll long seed) {
        Random random = new Random(seed);
        cells.clear();
        for (int cell = 0; cell < 8; cell++) {
            add(1 + random.nextInt(9), any(random), any(random), any(random), any(random), "" + random.nextInt(3));
        }
        int all = cells.stream().mapToInt(Cell::interviews).sum();
        Map<Facet, List<BankGroup>> told = new HashMap<>();
        for (Facet facet : Facet.values()) {
            told.put(facet, groups(facet, 5));
            assertThat(told.get(facet)).allMatch(group -> group.interviews() >= Math.min(5, all));
        }
        for (Facet one : Facet.values()) {
            for (Facet two : Facet.values()) {
                if (one != two) {
                    assertThat(smallestCut(one, told.get(one), two, told.get(two)))
                            .as("%s %s of %s", told.get(one), told.get(two), cells)
                            .isGreaterThanOrEqualTo(Math.min(5, all));
                }
            }
        }
    }

    /** The fewest interviews that are left when any groups of one division are subtracted from any of another. */
    private int smallestCut(Facet one, List<BankGroup> ones, Facet two, List<BankGroup> twos) {
        int smallest = Integer.MAX_VALUE;
        int groups = ones.size() + twos.size();
        for (int side = 1; side < (1 << groups) - 1; side++) {
            int cut = 0;
            for (Cell cell : cells) {
                boolean here = (side >> at(ones, cell.of(one)) & 1) == 1;
                boolean there = (side >> (ones.size() + at(twos, cell.of(two))) & 1) == 1;
                cut += here == there ? 0 : cell.interviews();
            }
            smallest = Math.min(smallest, cut);
        }
        return smallest;
    }

    private static int at(List<BankGroup> groups, String value) {
        for (int group = 0; group < groups.size(); group++) {
            if (groups.get(group).values().contains(value)) {
                return group;
            }
        }
        throw new AssertionError(value);
    }

    private static String any(Random random) {
        return String.valueOf((char) ('a' + random.nextInt(4)));
    }

    private void add(int interviews, String... facets) {
        // in the order of the facets: municipality, neighbourhood, type, programme, version
        cells.add(new Cell(Arrays.asList(facets), "mark", interviews));
    }

    private List<BankGroup> groups(Facet facet, int threshold) {
        return BankGroups.of(facet, new BankCells(cells), BankFilter.ALL, threshold);
    }
}
