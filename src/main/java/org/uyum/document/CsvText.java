package org.uyum.document;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows of a CSV file as spreadsheets of Turkish offices open it: semicolons, every cell in quotes. A cell that a
 * spreadsheet would compute begins with an apostrophe.
 */
public final class CsvText {

    /** The mark by which spreadsheets know UTF-8; it stands at the beginning of a file. */
    public static final String MARK = "\uFEFF";

    private static final String COMPUTED = "=+-@\t\r\n";

    private CsvText() {}

    public static String of(List<String> cells) {
        return of(cells, ";");
    }

    /** For other programs than spreadsheets, which read commas. */
    public static String withCommas(List<String> cells) {
        return of(cells, ",");
    }

    private static String of(List<String> cells, String separator) {
        return cells.stream().map(CsvText::cell).collect(Collectors.joining(separator, "", "\r\n"));
    }

    private static String cell(String text) {
        boolean computed = !text.isEmpty() && COMPUTED.indexOf(text.charAt(0)) >= 0;
        return '"' + (computed ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
