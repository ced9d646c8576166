package org.uyum.databank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** How many interviews of a data bank have the same of all facets: what there is to choose from is counted from it at once. */
final class BankCells {

    /**
     * @param facets the values in the order of {@link Facet}; null where an interview has none
     * @param codedBy the mark of the layout by which their answers are coded
     */
    record Cell(List<String> facets, String codedBy, int interviews) {

        String of(Facet facet) {
            return facets.get(facet.ordinal());
        }

        private Long version() {
            return Long.valueOf(of(Facet.VERSION));
        }

        private boolean fits(BankFilter filter) {
            for (Facet facet : Facet.values()) {
                String wanted = filter.of(facet);
                if (wanted != null && !wanted.equals(of(facet))) {
                    return false;
                }
            }
            return true;
        }
    }

    private final List<Cell> cells;

    BankCells(List<Cell> cells) {
        this.cells = cells;
    }

    Set<Long> versions() {
        return cells.stream().map(Cell::version).collect(Collectors.toSet());
    }

    /** Only what is coded by these marks, version → mark. */
    BankCells codedBy(Map<Long, String> marks) {
        return new BankCells(cells.stream()
                .filter(cell -> cell.codedBy().equals(marks.get(cell.version())))
                .toList());
    }

    List<Cell> fitting(BankFilter filter) {
        return cells.stream().filter(cell -> cell.fits(filter)).toList();
    }

    int count(BankFilter filter) {
        return fitting(filter).stream().mapToInt(Cell::interviews).sum();
    }

    /** Interviews per value of a facet, those without one under null; the most frequent first. */
    Map<String, Integer> counts(Facet facet, BankFilter filter) {
        Map<String, Integer> counts = new HashMap<>();
        cells.stream()
                .filter(cell -> cell.fits(filter))
                .forEach(cell -> counts.put(
                        cell.of(facet), Objects.requireNonNullElse(counts.get(cell.of(facet)), 0) + cell.interviews()));
        List<Map.Entry<String, Integer>> sorted = new ArrayList<>(counts.entrySet());
        sorted.sort(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry::getKey, Comparator.nullsLast(Comparator.naturalOrder())));
        Map<String, Integer> inOrder = new LinkedHashMap<>();
        sorted.forEach(each -> inOrder.put(each.getKey(), each.getValue()));
        return inOrder;
    }
}
