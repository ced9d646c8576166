package org.uyum.questionnaire.xlsform;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.uyum.document.TableCell;
import org.uyum.document.TableRow;
import org.uyum.document.UnreadableTable;

/** Reads a sheet row by row, without holding it in memory; the first row that is not empty holds the heads. */
final class SheetReader {

    static final int MOST_ROWS = 100_000;

    private final String name;
    private final Map<Integer, Head> heads = new HashMap<>();
    /** head → as it was written */
    private final Map<Head, String> written = new LinkedHashMap<>();

    SheetReader(String name) {
        this.name = name;
    }

    /** The heads of the columns, in their order; known once rows were read. */
    Set<Head> heads() {
        return written.keySet();
    }

    /** A head as the file spells it. */
    String written(Head head) {
        return written.get(head);
    }

    /** Reads the sheet of the reader's name; one that is not there has no rows. */
    void read(Sheets sheets, RowTaker taker) throws IOException, UnreadableFile {
        try {
            sheets.read(name, MOST_ROWS, row -> {
                Map<Integer, String> texts = texts(row);
                if (texts.isEmpty()) {
                    return;
                }
                if (heads.isEmpty()) {
                    texts.forEach(this::head);
                } else {
                    taker.take(named(row.number(), texts));
                }
            });
        } catch (UnreadableTable e) {
            throw new UnreadableFile(name, e.messageKey(), e.args());
        }
    }

    private void head(int column, String text) {
        Head head = Head.of(text);
        if (written.putIfAbsent(head, text) == null) {
            heads.put(column, head);
        }
    }

    private SheetRow named(int number, Map<Integer, String> texts) {
        Map<Head, String> cells = new LinkedHashMap<>();
        texts.forEach((column, text) -> {
            Head head = heads.get(column);
            if (head != null) {
                cells.put(head, text);
            }
        });
        return new SheetRow(name, number, cells);
    }

    /** In the order of the columns; of a formula what it last came to. */
    private static Map<Integer, String> texts(TableRow row) {
        Map<Integer, String> texts = new TreeMap<>();
        row.cells().forEach((column, cell) -> {
            if (cell.kind() != TableCell.Kind.BROKEN && !cell.text().isEmpty()) {
                texts.put(column, cell.text());
            }
        });
        return texts;
    }

    /** Takes the rows below the heads, one by one. */
    interface RowTaker {
        void take(SheetRow row) throws UnreadableFile;
    }
}
