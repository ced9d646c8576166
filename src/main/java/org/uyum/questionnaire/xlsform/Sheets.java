package org.uyum.questionnaire.xlsform;

import java.io.Closeable;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.uyum.document.TableRow;
import org.uyum.document.UnreadableTable;
import org.uyum.document.XlsxRows;

/** The sheets of a questionnaire, whatever kind of file they stand in; their names are compared in small letters. */
interface Sheets extends Closeable {

    Set<String> names();

    /** Takes the rows of a sheet that are not empty, one by one; none of a sheet that is not there. */
    void read(String name, int mostRows, XlsxRows.Taker<UnreadableFile> taker)
            throws IOException, UnreadableTable, UnreadableFile;

    /** Read from the file each time, so that a sheet need not be held in memory. */
    static Sheets of(ReadableWorkbook workbook) {
        Map<String, Sheet> sheets = new LinkedHashMap<>();
        workbook.getSheets().forEach(sheet -> sheets.putIfAbsent(small(sheet.getName()), sheet));
        return new Sheets() {
            @Override
            public Set<String> names() {
                return sheets.keySet();
            }

            @Override
            public void read(String name, int mostRows, XlsxRows.Taker<UnreadableFile> taker)
                    throws IOException, UnreadableTable, UnreadableFile {
                if (sheets.containsKey(name)) {
                    XlsxRows.read(sheets.get(name), mostRows, taker);
                }
            }

            @Override
            public void close() throws IOException {
                workbook.close();
            }
        };
    }

    /** Read already; the files are small. */
    static Sheets of(Map<String, List<TableRow>> tables) {
        Map<String, List<TableRow>> sheets = new LinkedHashMap<>();
        tables.forEach((name, rows) -> sheets.putIfAbsent(small(name), rows));
        return new Sheets() {
            @Override
            public Set<String> names() {
                return sheets.keySet();
            }

            @Override
            public void read(String name, int mostRows, XlsxRows.Taker<UnreadableFile> taker) throws UnreadableFile {
                for (TableRow row : sheets.getOrDefault(name, List.of())) {
                    taker.take(row);
                }
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }

    private static String small(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
