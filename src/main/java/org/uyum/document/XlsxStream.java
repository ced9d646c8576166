package org.uyum.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a workbook row by row, sheet after sheet, without holding it in memory. Numbers are numbers; all else is a text,
 * whatever it looks like, so that a spreadsheet computes none of it.
 */
public final class XlsxStream implements AutoCloseable {

    /** More columns than these no spreadsheet has. */
    public static final int MOST_COLUMNS = 16_384;

    private static final String APPLICATION = "Uyum";
    private static final String VERSION = "1.0";
    private static final int LONGEST_TEXT = 32_767;
    private static final int ROWS_AT_ONCE = 200;
    private static final double WIDTH = 18;

    private final Workbook workbook;

    public XlsxStream(OutputStream to) {
        workbook = new Workbook(to, APPLICATION, VERSION);
    }

    /** Where the rows of a sheet go. */
    public interface Rows {

        /** @param cells numbers, texts, and null for cells that stay empty */
        void add(List<?> cells);
    }

    /** What writes the rows of a sheet. */
    public interface Writing {
        void to(Rows rows);
    }

    /** Writes the next sheet, whose first row holds the heads. */
    public void sheet(String name, List<String> heads, Writing writing) {
        try {
            Worksheet sheet = workbook.newWorksheet(name);
            sheet.freezePane(0, 1);
            for (int column = 0; column < heads.size(); column++) {
                sheet.width(column, WIDTH);
                sheet.inlineString(0, column, shortened(heads.get(column)));
                sheet.style(0, column).bold().set();
            }
            int[] row = {0};
            writing.to(cells -> add(sheet, ++row[0], cells));
            sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(Worksheet sheet, int row, List<?> cells) {
        for (int column = 0; column < cells.size(); column++) {
            Object cell = cells.get(column);
            if (cell instanceof Number number) {
                sheet.value(row, column, number);
            } else if (cell != null) {
                sheet.inlineString(row, column, shortened(cell.toString()));
            }
        }
        if (row % ROWS_AT_ONCE == 0) {
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
