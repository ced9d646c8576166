package org.uyum.databank;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uyum.databank.AnswersImport.RowState;
import org.uyum.databank.AnswersImportRows.Round;
import org.uyum.databank.offline.SubmissionLayout;
import org.uyum.document.XlsxStream;
import org.uyum.identity.AccessEvent;
import org.uyum.identity.AccessLog;
import org.uyum.identity.CurrentPerson;
import org.uyum.web.Refused;

/**
 * The file of what an import refused, in the shape of the file that was uploaded: mended, it can be uploaded again. Each row
 * is told what is wrong with it in a column of its own, which is not read again.
 */
@Service
public class RefusedSubmissions {

    /** Head of the column that says what is wrong; what begins with an underscore is no answer. */
    static final String PROBLEMS = "_uyum_problems";

    /** By which rounds find their submission where the uploaded file went by the place of its rows. */
    private static final String PLACE = "_index";

    private static final int ROWS_AT_ONCE = 200;
    private static final int LONGEST_SHEET_NAME = 31;

    private final AnswersImports imports;
    private final AnswersImportRows staged;
    private final ImportRights rights;
    private final AccessLog accessLog;
    private final CurrentPerson currentPerson;

    RefusedSubmissions(
            AnswersImports imports,
            AnswersImportRows staged,
            ImportRights rights,
            AccessLog accessLog,
            CurrentPerson currentPerson) {
        this.imports = imports;
        this.staged = staged;
        this.rights = rights;
        this.accessLog = accessLog;
        this.currentPerson = currentPerson;
    }

    /** What is handed out; it is logged that it was. */
    @Transactional
    public AnswersImport take(Long id) {
        AnswersImport file = imports.find(id, currentPerson.get().id())
                .filter(rights::isStillTheirs)
                .orElseThrow(() -> Refused.because("databank.import.gone", AnswersImport.KEPT.toDays()));
        accessLog.write(AccessEvent.of(AccessEvent.Kind.EXPORTED)
                .municipality(file.municipality())
                .detail("what", "refusedSubmissions")
                .detail("rows", staged.counts(id).getOrDefault(RowState.FAULTY, 0)));
        return file;
    }

    /** @param inWords a problem as a sentence, with where it stands */
    public void write(AnswersImport file, Function<RowProblem, String> inWords, OutputStream to) {
        SubmissionLayout layout = file.layout();
        boolean byPlace = layout.main().key() < 0 && !layout.rounds().isEmpty();
        List<String> heads = new ArrayList<>(List.of(PROBLEMS));
        if (byPlace) {
            heads.add(PLACE);
        }
        heads.addAll(layout.main().heads());
        try (XlsxStream workbook = new XlsxStream(to)) {
            workbook.sheet(
                    "data",
                    heads,
                    rows -> each(file, row -> {
                        List<String> cells = new ArrayList<>(
                                List.of(row.problems().stream().map(inWords).collect(Collectors.joining("\n"))));
                        if (byPlace) {
                            cells.add(row.submission());
                        }
                        cells.addAll(inOrder(layout.main(), row.cells()));
                        rows.add(cells);
                    }));
            layout.rounds()
                    .forEach(table ->
                            workbook.sheet(sheetName(table), table.heads(), rows -> eachRound(file, table, rows::add)));
        }
    }

    private void each(AnswersImport file, Consumer<ImportedRow> taker) {
        Long last = 0L;
        List<ImportedRow> batch;
        do {
            batch = staged.next(file.id(), RowState.FAULTY, last, ROWS_AT_ONCE);
            batch.forEach(taker);
            last = batch.isEmpty() ? last : batch.get(batch.size() - 1).id();
        } while (batch.size() == ROWS_AT_ONCE);
    }

    private void eachRound(AnswersImport file, SubmissionLayout.Table table, Consumer<List<String>> taker) {
        each(file, row -> staged.rounds(file.id(), List.of(row.submission())).stream()
                .filter(round -> round.table() == table.number())
                .forEach(round -> taker.accept(inOrder(table, round.cells()))));
        staged.strayRounds(file.id(), SubmissionLayout.MOST_STRAYS).stream()
                .filter(round -> round.table() == table.number())
                .map(Round::cells)
                .forEach(cells -> taker.accept(inOrder(table, cells)));
    }

    private static List<String> inOrder(SubmissionLayout.Table table, Map<Integer, String> cells) {
        List<String> all = new ArrayList<>();
        for (int column = 0; column < table.heads().size(); column++) {
            all.add(cells.get(column));
        }
        return all;
    }

    /** By the name of its repeat it is known again. */
    private static String sheetName(SubmissionLayout.Table table) {
        String name = table.repeat();
        return name.length() <= LONGEST_SHEET_NAME ? name : name.substring(0, LONGEST_SHEET_NAME);
    }
}
