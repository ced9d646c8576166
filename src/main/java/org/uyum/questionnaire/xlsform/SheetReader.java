package org.uyum.questionnaire.xlsform;

import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Reads a sheet row by row, without holding it in memory; the first row that is not empty holds the heads. */
final class SheetReader {

    static final int MOST_ROWS = 100_000;

    private final String name;
    private final Map<Integer, Head> heads = new HashMap<>();
    private final Set<Head> inOrder = new LinkedHashSet<>();

    SheetReader(String name) {
        this.name = name;
    }

    /** The heads of the columns, in their order; known once rows were read. */
    Set<Head> heads() {
        return inOrder;
    }

    void read(Sheet sheet, RowTaker taker) throws IOException, UnreadableFile {
        int taken = 0;
        try (Stream<Row> rows = sheet.openStream()) {
            for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
                Row row = each.next();
                Map<Integer, String> texts = texts(row);
                if (texts.isEmpty()) {
                    continue;
                }
                if (++taken > MOST_ROWS) {
                    throw new UnreadableFile(name, "questionnaire.file.tooManyRows", new Object[] {MOST_ROWS});
                }
                if (heads.isEmpty()) {
                    texts.forEach((column, text) -> head(column, Head.of(text)));
                } else {
                    taker.take(named(row.getRowNum(), texts));
                }
            }
        }
    }

    private void head(int column, Head head) {
        if (inOrder.add(head)) {
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

    private static Map<Integer, String> texts(Row row) {
        Map<Integer, String> texts = new LinkedHashMap<>();
        for (Cell cell : row) {
            if (cell != null) {
                String text = text(cell);
                if (!text.isEmpty()) {
                    texts.put(cell.getColumnIndex(), text);
                }
            }
        }
        return texts;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            return cell.asNumber().stripTrailingZeros().toPlainString();
        }
        String text = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
        return text == null ? "" : text.replace('\u00A0', ' ').strip();
    }

    /** Takes the rows below the heads, one by one. */
    interface RowTaker {
        void take(SheetRow row) throws UnreadableFile;
    }
}
