package org.uyum.databank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.uyum.databank.offline.SubmissionColumns;
import org.uyum.databank.offline.SubmissionFile;
import org.uyum.databank.offline.SubmissionLayout;
import org.uyum.document.TableCell;
import org.uyum.document.TableRow;
import org.uyum.questionnaire.OfflineForm;
import org.uyum.questionnaire.Questionnaire;
import org.uyum.web.Refused;
import org.uyum.web.StorableText;

/**
 * Reads an uploaded file of answers into the rows of its import, few of them in memory at once. It asks nothing about the
 * answers, only that they can be kept.
 */
@Component
class AnswersImportReading {

    private static final int LONGEST_CELL = 32_767;
    private static final int LONGEST_KEY = 300;
    private static final int LONGEST_ROW = 400_000;

    /** So many characters of cells are in memory at once. */
    private static final int LONGEST_BATCH = 4_000_000;

    /** So many may a file hold in all, whatever it was packed to. */
    private static final long LONGEST_FILE = 400_000_000;

    private static final int ROWS_AT_ONCE = 500;

    private final AnswersImportRows rows;

    AnswersImportReading(AnswersImportRows rows) {
        this.rows = rows;
    }

    /** Refuses a file whose columns cannot be told apart, or do not say which interviews its rows are for. */
    static void requireUsable(Questionnaire questionnaire, SubmissionLayout layout) {
        SubmissionColumns columns = layout.main().columns(questionnaire);
        columns.requireOneEach();
        layout.rounds().forEach(table -> table.columns(questionnaire).requireOneEach());
        if (!columns.has(OfflineForm.INTERVIEW) && !columns.has("assoc_name") && !columns.has("assoc_reg_no")) {
            throw Refused.because("databank.import.file.noInterviews", OfflineForm.INTERVIEW);
        }
    }

    /** Keeps all rows of a file; returns how many submissions there are. Refused where it has none, or too much. */
    int keep(Long id, SubmissionFile file, SubmissionLayout layout) {
        int submissions = keepSubmissions(id, file, layout);
        layout.rounds().forEach(table -> keepRounds(id, file, table));
        return submissions;
    }

    private int keepSubmissions(Long id, SubmissionFile file, SubmissionLayout layout) {
        var batch = new Batch<AnswersImportRows.Cells>(some -> rows.addRows(id, some));
        int[] place = {0};
        file.read(layout.main().number(), row -> {
            place[0]++;
            Map<Integer, String> cells = cells(row);
            batch.add(
                    new AnswersImportRows.Cells(
                            row.number(), key(layout.main(), row, place[0]), identity(layout.main(), row), cells),
                    cells);
        });
        batch.end();
        if (place[0] == 0) {
            throw Refused.because("databank.import.file.noRows");
        }
        return place[0];
    }

    private void keepRounds(Long id, SubmissionFile file, SubmissionLayout.Table table) {
        var batch = new Batch<AnswersImportRows.Round>(rounds -> rows.addRounds(id, rounds));
        file.read(table.number(), row -> {
            Map<Integer, String> cells = cells(row);
            batch.add(new AnswersImportRows.Round(table.number(), row.number(), key(table, row, 0), cells), cells);
        });
        batch.end();
    }

    /** Gathers rows, and hands on so many at once. */
    private static final class Batch<T> {

        private final Consumer<List<T>> taker;
        private final List<T> rows = new ArrayList<>();
        private final long[] gathered = {0, 0};

        private Batch(Consumer<List<T>> taker) {
            this.taker = taker;
        }

        private void add(T row, Map<Integer, String> cells) {
            long length = length(cells);
            gathered[0] += length;
            gathered[1] += length;
            if (gathered[1] > LONGEST_FILE) {
                throw Refused.because("document.file.unpackedTooLarge");
            }
            rows.add(row);
            if (rows.size() == ROWS_AT_ONCE || gathered[0] > LONGEST_BATCH) {
                end();
            }
        }

        private void end() {
            taker.accept(List.copyOf(rows));
            rows.clear();
            gathered[0] = 0;
        }
    }

    private static long length(Map<Integer, String> cells) {
        return cells.values().stream().mapToLong(String::length).sum();
    }

    private static String key(SubmissionLayout.Table table, TableRow row, int place) {
        return table.key() < 0 ? String.valueOf(place) : said(row, table.key());
    }

    private static String identity(SubmissionLayout.Table table, TableRow row) {
        String identity = said(row, table.identity()).replaceFirst("^uuid:", "");
        return identity.isEmpty() ? null : identity;
    }

    private static String said(TableRow row, int column) {
        TableCell cell = row.cells().get(column);
        return cell == null ? "" : StorableText.storable(cell.text(), LONGEST_KEY);
    }

    private static Map<Integer, String> cells(TableRow row) {
        Map<Integer, String> cells = new LinkedHashMap<>();
        for (Map.Entry<Integer, TableCell> cell : row.cells().entrySet()) {
            String text = cell.getValue().kind() == TableCell.Kind.BROKEN
                    ? "#REF!"
                    : cell.getValue().text();
            // longer than any answer may be: it is refused for its length
            cells.put(cell.getKey(), text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL));
        }
        if (length(cells) > LONGEST_ROW) {
            throw Refused.because("databank.import.file.rowTooLong", row.number());
        }
        return cells;
    }
}
