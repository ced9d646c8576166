package org.uyum.questionnaire.xlsform;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.uyum.document.FileLimits;
import org.uyum.document.TableFile;
import org.uyum.document.UnreadableTable;

/**
 * The choices of {@code select_one_from_file} and its kin: a CSV with the columns {@code name} and {@code label}, or
 * those that the question's parameters {@code value} and {@code label} name. The list is called as the file.
 */
final class ListFiles {

    private static final Pattern COLUMN = Pattern.compile("\\b(value|label)\\s*=\\s*([^\\s,;]+)");

    private final Map<String, byte[]> files;
    private final FileLimits limits;

    ListFiles(Map<String, byte[]> files, FileLimits limits) {
        this.files = files;
        this.limits = limits;
    }

    /** Takes the choices of all files that questions of the survey name, as rows of the sheet {@code choices} are taken. */
    void read(List<SheetRow> survey, SheetReader.RowTaker taker) throws IOException, UnreadableFile {
        Map<String, Map<String, String>> wanted = new LinkedHashMap<>();
        for (SheetRow row : survey) {
            TypeCell type = TypeCell.of(row.get("type"));
            if (type.word().endsWith("_from_file") && files.containsKey(type.list())) {
                wanted.putIfAbsent(type.list(), columns(row.get("parameters")));
            }
        }
        for (Map.Entry<String, Map<String, String>> file : wanted.entrySet()) {
            read(file.getKey(), file.getValue(), taker);
        }
    }

    private void read(String file, Map<String, String> columns, SheetReader.RowTaker taker)
            throws IOException, UnreadableFile {
        Sheets sheets;
        try {
            sheets = Sheets.of(
                    Map.of(file, TableFile.read(files.get(file), limits).rows()));
        } catch (UnreadableTable e) {
            throw new UnreadableFile(file, e.messageKey(), e.args());
        }
        String sheet = sheets.names().iterator().next();
        new SheetReader(sheet).read(sheets, row -> {
            Map<Head, String> cells = new LinkedHashMap<>(row.cells());
            columns.forEach((meant, written) -> {
                Head head = Head.of(written);
                if (cells.containsKey(head)) {
                    cells.put(new Head(meant, ""), cells.get(head));
                }
            });
            cells.put(new Head("list_name", ""), file);
            taker.take(new SheetRow(file, row.number(), cells));
        });
    }

    private static Map<String, String> columns(String parameters) {
        Map<String, String> columns = new LinkedHashMap<>();
        Matcher column = COLUMN.matcher(parameters);
        while (column.find()) {
            columns.put(column.group(1).equals("value") ? "name" : "label", column.group(2));
        }
        return columns;
    }
}
