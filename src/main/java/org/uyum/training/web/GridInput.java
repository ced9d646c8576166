package org.uyum.training.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.uyum.web.Problem;
import org.uyum.web.Refused;

/** Reads whole numbers out of the cells of a grid, and collects what cannot be read as one. */
final class GridInput {

    private final Map<String, String> cells;
    private final String notNumberKey;
    private final List<Problem> problems = new ArrayList<>();

    GridInput(Map<String, String> cells, String notNumberKey) {
        this.cells = cells;
        this.notNumberKey = notNumberKey;
    }

    /** What was typed, without what else the form sent. */
    static Map<String, String> cellsOf(Map<String, String> sent) {
        return sent.entrySet().stream()
                .filter(field -> !field.getKey().startsWith("_"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The number in a cell; none if the cell is empty or cannot be read, which is then a problem of its row. */
    Optional<Integer> number(String cell, String row) {
        String text = cells.getOrDefault(cell, "").strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Integer.valueOf(text));
        } catch (NumberFormatException e) {
            problems.add(Problem.of(null, notNumberKey, row, text));
            return Optional.empty();
        }
    }

    /** Refuses the whole grid if any cell could not be read. */
    void requireReadable() {
        Refused.ifAny(problems);
    }
}
