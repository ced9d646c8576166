package org.uyum.databank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.uyum.databank.BankCells.Cell;

/**
 * The groups by which interviews are told apart. For those who read no single interviews, values with too few are told
 * together with the next smallest; and so are those that could be computed by comparing the divisions by two facets, as
 * where the neighbourhoods of a municipality are subtracted from it.
 *
 * <p>What can be computed from two divisions: draw a line between each group of the one and each of the other that have
 * interviews in common. Whatever cuts this drawing into two can be computed from sums of groups. So it must hang together
 * by enough interviews everywhere; then the two divisions have nothing in common but the whole.
 */
final class BankGroups {

    /** Each is held against those before it: what people ask for first keeps more of its groups. */
    private static final List<Facet> ORDER =
            List.of(Facet.MUNICIPALITY, Facet.TYPE, Facet.NEIGHBOURHOOD, Facet.PROGRAMME, Facet.VERSION);

    private final List<Cell> cells;
    private final int threshold;

    private BankGroups(List<Cell> cells, int threshold) {
        this.cells = cells;
        this.threshold = threshold;
    }

    /** @param threshold interviews from which a group may be told; 0 tells all apart */
    static List<BankGroup> of(Facet facet, BankCells cells, BankFilter filter, int threshold) {
        List<Cell> fitting = cells.fitting(filter);
        return new BankGroups(fitting, threshold).of(facet);
    }

    private List<BankGroup> of(Facet facet) {
        if (threshold == 0) {
            return told(facet, singles(facet));
        }
        List<Function<Cell, Object>> before = new ArrayList<>();
        before.add(cell -> "");
        for (Facet each : ORDER) {
            Map<String, Object> groups = singles(each);
            while (mergedAny(each, groups, before)) {
                // until each is told with enough others
            }
            if (each == facet) {
                return told(facet, groups);
            }
            before.add(cell -> groups.get(value(each, cell)));
        }
        throw new IllegalArgumentException(facet.name());
    }

    private static String value(Facet facet, Cell cell) {
        return Objects.requireNonNullElse(cell.of(facet), "");
    }

    /** Each value in a group of its own. */
    private Map<String, Object> singles(Facet facet) {
        Map<String, Object> groups = new LinkedHashMap<>();
        cells.forEach(cell -> groups.computeIfAbsent(value(facet, cell), value -> new Object()));
        return groups;
    }

    private List<BankGroup> told(Facet facet, Map<String, Object> groups) {
        Map<Object, Integer> sizes = sizes(cell -> groups.get(value(facet, cell)));
        Map<Object, LinkedHashSet<String>> values = new LinkedHashMap<>();
        groups.forEach((value, group) ->
                values.computeIfAbsent(group, none -> new LinkedHashSet<>()).add(value));
        return values.entrySet().stream()
                .map(group -> new BankGroup(group.getValue(), sizes.get(group.getKey())))
                .toList();
    }

    private Map<Object, Integer> sizes(Function<Cell, Object> group) {
        return cells.stream().collect(Collectors.groupingBy(group, Collectors.summingInt(Cell::interviews)));
    }

    private boolean mergedAny(Facet facet, Map<String, Object> groups, List<Function<Cell, Object>> before) {
        List<Object> all = List.copyOf(new LinkedHashSet<>(groups.values()));
        if (all.size() < 2) {
            return false;
        }
        Function<Cell, Object> group = cell -> groups.get(value(facet, cell));
        for (Function<Cell, Object> other : before) {
            Map<Object, Object> held = together(group, other, threshold);
            if (new LinkedHashSet<>(held.values()).size() > 1) {
                merge(groups, all, held, together(group, other, 1), sizes(group));
                return true;
            }
        }
        return false;
    }

    /** Puts the two smallest that do not hang together into one, rather such as have something in common. */
    private static void merge(
            Map<String, Object> groups,
            List<Object> all,
            Map<Object, Object> held,
            Map<Object, Object> linked,
            Map<Object, Integer> sizes) {
        Object one = null;
        Object two = null;
        long least = Long.MAX_VALUE;
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                long size = (long) sizes.get(all.get(i)) + sizes.get(all.get(j));
                boolean inCommon = linked.get(all.get(i)).equals(linked.get(all.get(j)));
                long cost = inCommon ? size : size + Integer.MAX_VALUE;
                if (cost < least && !held.get(all.get(i)).equals(held.get(all.get(j)))) {
                    least = cost;
                    one = all.get(i);
                    two = all.get(j);
                }
            }
        }
        Object into = one;
        Object gone = two;
        groups.replaceAll((value, group) -> group == gone ? into : group);
    }

    /** Which groups of two divisions hang together by so many interviews: each with something that stands for all of them. */
    private Map<Object, Object> together(Function<Cell, Object> group, Function<Cell, Object> other, int interviews) {
        Map<Object, Object> standing = new HashMap<>();
        cells.forEach(cell -> {
            standing.put(group.apply(cell), group.apply(cell));
            standing.put(other.apply(cell), other.apply(cell));
        });
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Map.Entry<List<Object>, Integer> pair :
                    inCommon(standing, group, other).entrySet()) {
                if (pair.getValue() >= interviews) {
                    Object into = pair.getKey().get(0);
                    Object gone = pair.getKey().get(1);
                    standing.replaceAll((each, by) -> by.equals(gone) ? into : by);
                    changed = true;
                    break;
                }
            }
        }
        return standing;
    }

    /** How many interviews those have in common that do not hang together yet. */
    private Map<List<Object>, Integer> inCommon(
            Map<Object, Object> standing, Function<Cell, Object> group, Function<Cell, Object> other) {
        Map<List<Object>, Integer> pairs = new HashMap<>();
        for (Cell cell : cells) {
            Object one = standing.get(group.apply(cell));
            Object two = standing.get(other.apply(cell));
            if (!one.equals(two)) {
                // the same two may meet either way round
                List<Object> pair = pairs.containsKey(List.of(two, one)) ? List.of(two, one) : List.of(one, two);
                pairs.merge(pair, cell.interviews(), Integer::sum);
            }
        }
        return pairs;
    }
}
