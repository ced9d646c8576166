package org.uyum.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook of texts: every cell is a text, whatever it looks like, so that a spreadsheet computes none of them. */
public final class XlsxText {

    private static final String APPLICATION = "Uyum";
    private static final String VERSION = "1.0";
    private static final int NARROWEST = 10;
    private static final int WIDEST = 60;

    private XlsxText() {}

    /** One sheet. The first row holds the heads. */
    public record Sheet(String name, List<List<String>> rows) {}

    public static byte[] of(List<Sheet> sheets) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, APPLICATION, VERSION)) {
            for (Sheet sheet : sheets) {
                write(sheet, workbook.newWorksheet(sheet.name()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Sheet sheet, Worksheet to) {
        for (int row = 0; row < sheet.rows().size(); row++) {
            List<String> cells = sheet.rows().get(row);
            for (int column = 0; column < cells.size(); column++) {
                to.value(row, column, cells.get(column));
                if (row == 0) {
                    to.style(row, column).bold().set();
                    to.width(column, width(sheet, column));
                }
            }
        }
        to.freezePane(0, 1);
    }

    private static int width(Sheet sheet, int column) {
        int longest = sheet.rows().stream()
                .filter(row -> row.size() > column)
                .mapToInt(row -> row.get(column).length())
                .max()
                .orElse(0);
        return Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
    }
}
