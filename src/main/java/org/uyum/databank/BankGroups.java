package org.uyum.databank;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
            List<List<Shared>> others =
                    before.stream().map(other -> shared(each, other)).toList();
            while (mergedAny(groups, others)) {
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

    /** How many interviews a value has in common with a group of another division: there are few, however many cells there are. */
    private record Shared(String value, Object other, int interviews) {}

    private List<Shared> shared(Facet facet, Function<Cell, Object> other) {
        Map<String, Map<Object, Integer>> interviews = cells.stream()
                .collect(Collectors.groupingBy(
                        cell -> value(facet, cell),
                        LinkedHashMap::new,
                        Collectors.groupingBy(other, LinkedHashMap::new, Collectors.summingInt(Cell::interviews))));
        List<Shared> shared = new ArrayList<>();
        interviews.forEach(
                (value, others) -> others.forEach((group, count) -> shared.add(new Shared(value, group, count))));
        return shared;
    }

    private boolean mergedAny(Map<String, Object> groups, List<List<Shared>> others) {
        List<Object> all = List.copyOf(new LinkedHashSet<>(groups.values()));
        if (all.size() < 2) {
            return false;
        }
        for (List<Shared> other : others) {
            Map<Object, Object> held = together(groups, other, threshold);
            if (all.stream().map(held::get).distinct().count() > 1) {
                Map<Object, Integer> sizes = other.stream()
                        .collect(Collectors.groupingBy(
                                each -> groups.get(each.value()), Collectors.summingInt(Shared::interviews)));
                merge(groups, all, held, together(groups, other, 1), sizes);
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
    private static Map<Object, Object> together(Map<String, Object> groups, List<Shared> other, int interviews) {
        Map<Object, Map<Object, Integer>> beside = new HashMap<>();
        other.forEach(each -> {
            link(beside, groups.get(each.value()), each.other(), each.interviews());
            link(beside, each.other(), groups.get(each.value()), each.interviews());
        });
        Map<Object, Object> standing = new HashMap<>();
        beside.keySet().forEach(each -> standing.put(each, each));
        Deque<Object> open = new ArrayDeque<>(standing.keySet());
        while (!open.isEmpty()) {
            Object into = open.pop();
            Map<Object, Integer> neighbours = beside.getOrDefault(into, Map.of());
            neighbours.entrySet().stream()
                    .filter(neighbour -> neighbour.getValue() >= interviews)
                    .findFirst()
                    .map(Map.Entry::getKey)
                    .ifPresent(gone -> {
                        contract(beside, into, gone);
                        standing.replaceAll((each, by) -> by.equals(gone) ? into : by);
                        // with what both have in common it may hang together now
                        open.push(into);
                    });
        }
        return standing;
    }

    private static void link(Map<Object, Map<Object, Integer>> beside, Object one, Object two, int interviews) {
        beside.computeIfAbsent(one, none -> new HashMap<>()).merge(two, interviews, Integer::sum);
    }

    private static void contract(Map<Object, Map<Object, Integer>> beside, Object into, Object gone) {
        beside.get(into).remove(gone);
        beside.remove(gone).forEach((neighbour, interviews) -> {
            if (!neighbour.equals(into)) {
                beside.get(neighbour).remove(gone);
                link(beside, into, neighbour, interviews);
                link(beside, neighbour, into, interviews);
            }
        });
    }
}
