package org.uyum.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.uyum.web.Problem;
import org.uyum.web.Refused;
import org.uyum.web.Spelling;
import org.uyum.web.StorableText;
import org.uyum.web.Texts;

/**
 * Reads lists that people upload as tables. The first row holds the heads, in any order, in Turkish, English or as the
 * fields are called. What cannot be read as a whole is refused with a sentence; a cell that cannot be taken is told with
 * its row.
 */
public final class ListReader<C extends ListColumn> {

    private static final int LONGEST_HEAD = 300;

    private final List<C> columns;
    private final FileLimits limits;
    private final Texts texts;

    public ListReader(List<C> columns, FileLimits limits, Texts texts) {
        this.columns = List.copyOf(columns);
        this.limits = limits;
        this.texts = texts;
    }

    /** @param nothingBelow key of the sentence for a list that has heads only */
    public ReadList<C> read(byte[] file, String nothingBelow) {
        TableFile table = table(file);
        Heads<C> heads = heads(table.rows().get(0));
        List<TableRow> rows = table.rows().subList(1, table.rows().size());
        if (rows.isEmpty()) {
            throw Refused.because(nothingBelow);
        }
        return new ReadList<>(
                table.encoding(),
                Set.copyOf(heads.columns().values()),
                heads.ignored(),
                rows.stream().map(row -> row(row, heads)).toList());
    }

    private TableFile table(byte[] file) {
        try {
            return TableFile.read(file, limits);
        } catch (UnreadableTable e) {
            throw Refused.because(e.messageKey(), e.args());
        }
    }

    private record Heads<C>(Map<Integer, C> columns, List<String> ignored) {}

    private Heads<C> heads(TableRow row) {
        Map<String, C> known = knownHeads();
        Map<Integer, C> found = new LinkedHashMap<>();
        List<String> ignored = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        row.cells().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(cell -> {
            C column = known.get(Spelling.of(cell.getValue().text()));
            if (column == null) {
                ignored.add(shown(cell.getValue().text(), LONGEST_HEAD));
            } else if (found.containsValue(column)) {
                problems.add(Problem.of(null, "document.list.columnTwice", label(column), row.number()));
            } else {
                found.put(cell.getKey(), column);
            }
        });
        String missing = columns.stream()
                .filter(column -> column.isRequired() && !found.containsValue(column))
                .map(this::label)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            problems.add(Problem.of(null, "document.list.columnsMissing", missing, row.number()));
        }
        Refused.ifAny(problems);
        return new Heads<>(found, ignored);
    }

    private Map<String, C> knownHeads() {
        Map<String, C> known = new LinkedHashMap<>();
        for (C column : columns) {
            known.put(Spelling.of(column.field()), column);
            column.headKeys().stream()
                    .flatMap(key -> texts.inEachLanguage(key).stream())
                    .forEach(head -> known.put(Spelling.of(head), column));
        }
        return known;
    }

    private ReadList.Row<C> row(TableRow row, Heads<C> heads) {
        Map<C, String> said = new LinkedHashMap<>();
        List<UnreadableCell> unreadable = new ArrayList<>();
        heads.columns().forEach((at, column) -> {
            TableCell cell = row.cells().get(at);
            if (cell != null) {
                objection(cell, column).ifPresent(key -> unreadable.add(new UnreadableCell(column.field(), key)));
                said.put(column, shown(cell.text(), column.longest()));
            }
        });
        return new ReadList.Row<>(row.number(), said, unreadable);
    }

    private static Optional<String> objection(TableCell cell, ListColumn column) {
        if (cell.kind() != TableCell.Kind.ENTERED) {
            return Optional.of("document.list.formula");
        }
        if (cell.text().length() > column.longest()) {
            return Optional.of("document.list.tooLong");
        }
        return StorableText.isStorable(cell.text()) ? Optional.empty() : Optional.of("document.list.controlCharacter");
    }

    private static String shown(String text, int longest) {
        return StorableText.storable(Spelling.composed(text), longest);
    }

    private String label(C column) {
        return texts.get(column.labelKey());
    }
}
