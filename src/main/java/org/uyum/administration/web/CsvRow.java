package org.uyum.administration.web;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A row of a CSV file as spreadsheets of Turkish offices open it: semicolons, every cell in quotes. A cell that a
 * spreadsheet would compute begins with an apostrophe.
 */
final class CsvRow {

    private static final String COMPUTED = "=+-@\t\r\n";

    private CsvRow() {}

    static String of(List<String> cells) {
        return cells.stream().map(CsvRow::cell).collect(Collectors.joining(";", "", "\r\n"));
    }

    private static String cell(String text) {
        boolean computed = !text.isEmpty() && COMPUTED.indexOf(text.charAt(0)) >= 0;
        return '"' + (computed ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
