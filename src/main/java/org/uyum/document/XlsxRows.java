package org.uyum.document;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Reads a sheet of a workbook row by row, without holding it in memory; nothing in it is computed or fetched. */
public final class XlsxRows {

    private static final int LONGEST_NUMBER = 400;

    private XlsxRows() {}

    /** Takes the rows that are not empty, one by one. */
    public interface Taker<E extends Exception> {
        void take(TableRow row) throws E;
    }

    /** @param mostRows more rows than these below the heads, empty ones not counted, are refused */
    public static <E extends Exception> void read(Sheet sheet, int mostRows, Taker<E> taker)
            throws IOException, UnreadableTable, E {
        int taken = 0;
        try (Stream<Row> rows = sheet.openStream()) {
            for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
                Row row = each.next();
                Map<Integer, TableCell> cells = cells(row);
                if (cells.isEmpty()) {
                    continue;
                }
                if (++taken > mostRows + 1) {
                    throw new UnreadableTable("document.file.tooManyRows", mostRows);
                }
                taker.take(new TableRow(row.getRowNum(), cells));
            }
        }
    }

    private static Map<Integer, TableCell> cells(Row row) {
        Map<Integer, TableCell> cells = new LinkedHashMap<>();
        for (Cell cell : row) {
            if (cell != null && cell.getType() != CellType.EMPTY) {
                String text = text(cell);
                if (!text.isEmpty() || cell.getFormula() != null) {
                    cells.put(cell.getColumnIndex(), new TableCell(text, kind(cell, text)));
                }
            }
        }
        return cells;
    }

    private static TableCell.Kind kind(Cell cell, String text) {
        if (cell.getType() == CellType.ERROR) {
            return TableCell.Kind.BROKEN;
        }
        return cell.getType() == CellType.FORMULA || cell.getFormula() != null || text.startsWith("=")
                ? TableCell.Kind.COMPUTED
                : TableCell.Kind.ENTERED;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            BigDecimal number = cell.asNumber();
            // written out, 1E999999999 would be a billion characters
            return Math.abs((long) number.scale()) <= LONGEST_NUMBER
                    ? number.stripTrailingZeros().toPlainString()
                    : number.toString();
        }
        if (cell.getValue() instanceof Boolean truth) {
            // as a spreadsheet shows it; the file holds 0 and 1
            return truth ? "TRUE" : "FALSE";
        }
        String text = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
        return text == null ? "" : text.replace('\u00A0', ' ').strip();
    }
}
