package org.uyum.databank.offline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.uyum.document.Archive;
import org.uyum.document.FileLimits;
import org.uyum.document.TableFile;
import org.uyum.document.TableRow;
import org.uyum.document.UnreadableTable;
import org.uyum.document.XlsFile;
import org.uyum.document.XlsxFile;
import org.uyum.document.XlsxRows;
import org.uyum.questionnaire.Questionnaire;
import org.uyum.web.Refused;

/**
 * A file of submissions that somebody uploaded. It may come from anywhere: its size is limited, nothing in it is computed
 * or fetched, and a workbook is read row by row.
 */
public final class SubmissionFile implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SubmissionFile.class);

    private static final FileLimits LIMITS =
            new FileLimits(10 * 1024 * 1024, 400 * 1024 * 1024, SubmissionTable.MOST_ROWS);

    private static final FileLimits UNPACKED_TEXTS =
            new FileLimits(10 * 1024 * 1024, 24 * 1024 * 1024, SubmissionTable.MOST_ROWS);

    private final List<SubmissionTable> tables;
    private final AutoCloseable source;

    private SubmissionFile(List<SubmissionTable> tables, AutoCloseable source) {
        this.tables = tables;
        this.source = source;
    }

    /** Takes the rows of a table, its heads left out. */
    public interface RowTaker {
        void take(TableRow row);
    }

    /** Opens a file; refused with a sentence where it is none that can be read. */
    public static SubmissionFile open(byte[] bytes, String fileName) {
        try {
            return opened(bytes, fileName);
        } catch (UnreadableTable e) {
            throw Refused.because(e.messageKey(), e.args());
        } catch (IOException | RuntimeException e) {
            throw damaged(e);
        }
    }

    private static SubmissionFile opened(byte[] bytes, String fileName) throws UnreadableTable, IOException {
        if (Archive.is(bytes, LIMITS)) {
            return ofArchive(Archive.files(bytes, UNPACKED_TEXTS));
        }
        if (XlsFile.is(bytes)) {
            return of(XlsFile.sheets(bytes, LIMITS));
        }
        if (XlsxFile.isPacked(bytes)) {
            XlsxFile.requireReadable(bytes, LIMITS);
            ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes));
            if (workbook.isDate1904()) {
                workbook.close();
                throw Refused.because("databank.import.file.date1904");
            }
            return new SubmissionFile(
                    workbook.getSheets().map(SubmissionTable::of).toList(), workbook);
        }
        return of(Map.of(withoutEnding(fileName), TableFile.read(bytes, LIMITS).rows()));
    }

    /** What ODK packs: a CSV of the submissions, one for each repeat, and pictures. */
    private static SubmissionFile ofArchive(Map<String, byte[]> files) throws UnreadableTable {
        Map<String, List<TableRow>> tables = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (file.getKey().toLowerCase(Locale.ROOT).endsWith(".csv") && file.getValue().length > 0) {
                tables.put(
                        withoutEnding(file.getKey()),
                        TableFile.read(file.getValue(), UNPACKED_TEXTS).rows());
            }
        }
        if (tables.isEmpty()) {
            throw Refused.because("databank.import.file.noTables", String.join(", ", files.keySet()));
        }
        return of(tables);
    }

    private static SubmissionFile of(Map<String, List<TableRow>> tables) {
        List<SubmissionTable> all = new ArrayList<>();
        tables.forEach((name, rows) -> all.add(SubmissionTable.of(name, rows)));
        return new SubmissionFile(all, () -> {});
    }

    private static String withoutEnding(String fileName) {
        return fileName.replaceFirst("\\.[^.]*$", "");
    }

    /**
     * What its tables and columns are for a questionnaire; refused where they are nothing of it.
     *
     * @param besides names of what is asked beside the questionnaire, by labels as they are compared
     */
    public SubmissionLayout layout(Questionnaire questionnaire, Map<String, String> besides) {
        List<SubmissionLayout.Heads> heads = new ArrayList<>();
        for (int table = 0; table < tables.size(); table++) {
            int number = table;
            heads(table)
                    .ifPresent(row -> heads.add(
                            SubmissionLayout.Heads.of(number, tables.get(number).name(), row)
                                    .named(besides)));
        }
        return SubmissionLayout.of(questionnaire, heads);
    }

    private Optional<TableRow> heads(int table) {
        List<TableRow> first = new ArrayList<>();
        try {
            tables.get(table).read(row -> {
                first.add(row);
                throw new Enough();
            });
        } catch (Enough e) {
            return Optional.of(first.get(0));
        } catch (UnreadableTable e) {
            throw Refused.because(e.messageKey(), e.args());
        } catch (IOException | RuntimeException e) {
            throw damaged(e);
        }
        return Optional.empty();
    }

    /** The first row was read, and no other is wanted. */
    private static final class Enough extends Exception {
        Enough() {
            super(null, null, false, false);
        }
    }

    /** @param table its number in the file */
    public void read(int table, RowTaker taker) {
        boolean[] headsRead = {false};
        try {
            XlsxRows.Taker<RuntimeException> below = row -> {
                if (headsRead[0]) {
                    taker.take(row);
                }
                headsRead[0] = true;
            };
            tables.get(table).read(below);
        } catch (UnreadableTable e) {
            throw Refused.because(e.messageKey(), e.args());
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    private static Refused damaged(Exception e) {
        LOG.info(
                "an uploaded file of submissions could not be read: {}",
                e.getClass().getName());
        return e instanceof Refused refused ? refused : Refused.because("document.file.damaged");
    }

    @Override
    public void close() {
        try {
            source.close();
        } catch (Exception e) {
            LOG.debug("an uploaded workbook could not be closed", e);
        }
    }
}
