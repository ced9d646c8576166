package org.uyum.questionnaire.xlsform;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.uyum.document.Archive;
import org.uyum.document.FileLimits;
import org.uyum.document.TableCell;
import org.uyum.document.TableFile;
import org.uyum.document.TableRow;
import org.uyum.document.UnreadableTable;
import org.uyum.document.XlsFile;
import org.uyum.document.XlsxFile;

/**
 * What was handed in as one questionnaire: a workbook (.xlsx, .xls), a CSV that names its sheets in the first column, or
 * a ZIP of either, of the sheets as CSV each, and of the files from which questions take their choices.
 *
 * @param beside the files that are no part of the form itself, by name without folders
 */
public record FormFiles(byte[] form, Map<String, byte[]> csvSheets, Map<String, byte[]> beside) {

    private static final Set<String> SHEETS =
            Set.of("survey", "choices", "settings", "external_choices", "entities", "osm");

    /** A file alone is the form; an archive that is no workbook is taken apart. */
    static FormFiles of(byte[] bytes, FileLimits limits) throws UnreadableFile {
        try {
            return Archive.is(bytes, limits)
                    ? of(Archive.files(bytes, limits))
                    : new FormFiles(bytes, Map.of(), Map.of());
        } catch (UnreadableTable e) {
            throw new UnreadableFile(e.messageKey(), e.args());
        }
    }

    private static FormFiles of(Map<String, byte[]> files) throws UnreadableFile {
        Map<String, byte[]> sheets = new LinkedHashMap<>();
        Map<String, byte[]> beside = new LinkedHashMap<>();
        Optional<byte[]> workbook = Optional.empty();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            String name = file.getKey().toLowerCase(Locale.ROOT);
            Optional<String> sheet = sheetOf(name);
            if (name.endsWith(".xlsx") || name.endsWith(".xls")) {
                if (workbook.isPresent()) {
                    throw new UnreadableFile("questionnaire.file.severalForms");
                }
                workbook = Optional.of(file.getValue());
            } else if (sheet.isPresent()) {
                sheets.put(sheet.get(), file.getValue());
            } else {
                beside.put(file.getKey(), file.getValue());
            }
        }
        if (workbook.isEmpty() && !sheets.containsKey(XlsForm.SURVEY)) {
            throw new UnreadableFile("questionnaire.file.noForm", String.join(", ", files.keySet()));
        }
        return new FormFiles(workbook.orElse(null), workbook.isPresent() ? Map.of() : sheets, beside);
    }

    /** {@code survey.csv}, also {@code my form - survey.csv} as spreadsheets call the sheets that they save. */
    private static Optional<String> sheetOf(String name) {
        return SHEETS.stream()
                .filter(sheet -> name.matches("(.*[^a-z])?" + sheet + "\\.(csv|txt)"))
                .findFirst();
    }

    /** Several files as one, the same files always the same bytes. */
    public static byte[] packed(Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(LocalDateTime.of(2000, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    Sheets sheets(FileLimits limits) throws UnreadableTable, IOException {
        if (!csvSheets.isEmpty()) {
            Map<String, List<TableRow>> sheets = new LinkedHashMap<>();
            for (Map.Entry<String, byte[]> sheet : csvSheets.entrySet()) {
                sheets.put(
                        sheet.getKey(), TableFile.read(sheet.getValue(), limits).rows());
            }
            return Sheets.of(sheets);
        }
        if (XlsFile.is(form)) {
            return Sheets.of(XlsFile.sheets(form, limits));
        }
        if (XlsxFile.isPacked(form)) {
            XlsxFile.requireReadable(form, limits);
            return Sheets.of(new ReadableWorkbook(new ByteArrayInputStream(form)));
        }
        return Sheets.of(sections(TableFile.read(form, limits).rows()));
    }

    /** A CSV alone: the survey, or several sheets, each below a row with its name in the first column. */
    private static Map<String, List<TableRow>> sections(List<TableRow> rows) {
        Map<String, List<TableRow>> sheets = new LinkedHashMap<>();
        String sheet = null;
        for (TableRow row : rows) {
            TableCell first = row.cells().get(0);
            String name = first == null ? "" : first.text().toLowerCase(Locale.ROOT);
            if (sheet == null && !SHEETS.contains(name)) {
                return Map.of(XlsForm.SURVEY, rows);
            }
            if (SHEETS.contains(name)) {
                sheet = name;
            }
            Map<Integer, TableCell> cells = new LinkedHashMap<>();
            row.cells().forEach((column, cell) -> {
                if (column > 0) {
                    cells.put(column - 1, cell);
                }
            });
            List<TableRow> its = sheets.computeIfAbsent(sheet, any -> new ArrayList<>());
            if (!cells.isEmpty()) {
                its.add(new TableRow(row.number(), cells));
            }
        }
        return sheets;
    }
}
