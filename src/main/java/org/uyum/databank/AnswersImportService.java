package org.uyum.databank;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uyum.databank.AnswersImport.RowState;
import org.uyum.databank.AnswersImport.State;
import org.uyum.databank.AnswersImportPreview.ImportLine;
import org.uyum.databank.offline.SubmissionColumns;
import org.uyum.databank.offline.SubmissionFile;
import org.uyum.databank.offline.SubmissionLayout;
import org.uyum.document.TableCell;
import org.uyum.document.TableRow;
import org.uyum.identity.CurrentPerson;
import org.uyum.identity.Person;
import org.uyum.questionnaire.OfflineForm;
import org.uyum.questionnaire.Questionnaire;
import org.uyum.questionnaire.QuestionnaireService;
import org.uyum.record.Fact;
import org.uyum.record.Recorder;
import org.uyum.web.Refused;
import org.uyum.web.StorableText;
import org.uyum.web.Texts;

/**
 * The import of answers that were collected offline, in two steps: a file is kept, checked whole and shown, and no interview
 * is changed; then all of it is taken over, or nothing, or by choice what is sound. The interviews go on afterwards, one by
 * one, as if their forms had been filled in.
 */
@Service
public class AnswersImportService {

    private static final int LONGEST_FILE_NAME = 200;
    private static final int LONGEST_CELL = 32_767;
    private static final int LONGEST_KEY = 300;
    private static final int LONGEST_ROW = 400_000;

    /** So many characters of cells are in memory at once. */
    private static final int LONGEST_BATCH = 4_000_000;

    /** So many may a file hold in all, whatever it was packed to. */
    private static final long LONGEST_FILE = 400_000_000;

    private static final int ROWS_AT_ONCE = 500;

    /** So many submissions are checked while the person waits; more are checked in the background. */
    private static final int CHECKED_AT_ONCE = 500;

    private final AnswersImports imports;
    private final AnswersImportCheck check;
    private final Fieldworks fieldworks;
    private final Interviews interviews;
    private final AnswerRounds answerRounds;
    private final QuestionnaireService questionnaires;
    private final ImportRights rights;
    private final OfflineLabels labels;
    private final CurrentPerson currentPerson;
    private final Recorder recorder;
    private final Texts texts;
    private final Clock clock;

    AnswersImportService(
            AnswersImports imports,
            AnswersImportCheck check,
            Fieldworks fieldworks,
            Interviews interviews,
            AnswerRounds answerRounds,
            QuestionnaireService questionnaires,
            ImportRights rights,
            OfflineLabels labels,
            CurrentPerson currentPerson,
            Recorder recorder,
            Texts texts,
            Clock clock) {
        this.imports = imports;
        this.check = check;
        this.fieldworks = fieldworks;
        this.interviews = interviews;
        this.answerRounds = answerRounds;
        this.questionnaires = questionnaires;
        this.rights = rights;
        this.labels = labels;
        this.currentPerson = currentPerson;
        this.recorder = recorder;
        this.texts = texts;
        this.clock = clock;
    }

    /** Whether the current person imports answers in a round of interviews. */
    public boolean mayImport(Fieldwork fieldwork) {
        return rights.mayImport(fieldwork);
    }

    /** The imports of the current person, the newest first. */
    public List<AnswersImport> mine(Long fieldwork) {
        return imports.of(fieldwork, currentPerson.get().id());
    }

    /** Keeps a file to be checked and looked at; all of it or, where it cannot be read to its end, nothing. */
    @Transactional
    public AnswersImport upload(Long fieldworkId, byte[] bytes, String fileName) {
        Fieldwork fieldwork = requireRunning(fieldworkId);
        Person person = currentPerson.get();
        Questionnaire questionnaire = questionnaires.questionnaire(fieldwork.questionnaireVersion());
        try (SubmissionFile file = SubmissionFile.open(bytes, fileName)) {
            SubmissionLayout layout = file.layout(questionnaire, labels.questions());
            requireUsable(questionnaire, layout);
            Long id = imports.add(new AnswersImport(
                    null,
                    fieldworkId,
                    person.id(),
                    person.municipality(),
                    texts.language().getLanguage(),
                    StorableText.storable(fileName, LONGEST_FILE_NAME),
                    layout,
                    State.CHECKING,
                    Instant.now(clock),
                    null));
            int submissions = keepSubmissions(id, file, layout);
            layout.rounds().forEach(table -> keepRounds(id, file, table));
            AnswersImport kept = imports.find(id, person.id()).orElseThrow();
            if (submissions <= CHECKED_AT_ONCE) {
                check.check(kept);
            }
            return kept;
        }
    }

    private Fieldwork requireRunning(Long fieldworkId) {
        Fieldwork fieldwork = fieldworks.findById(fieldworkId).orElseThrow();
        if (!rights.mayImport(fieldwork)) {
            if (fieldwork.state() != Fieldwork.State.RUNNING) {
                throw Refused.because("databank.import.notRunning");
            }
            throw new AccessDeniedException("answers are imported by staff and managers");
        }
        return fieldwork;
    }

    private static void requireUsable(Questionnaire questionnaire, SubmissionLayout layout) {
        SubmissionColumns columns = layout.main().columns(questionnaire);
        columns.requireOneEach();
        layout.rounds().forEach(table -> table.columns(questionnaire).requireOneEach());
        if (!columns.has(OfflineForm.INTERVIEW) && !columns.has("assoc_name") && !columns.has("assoc_reg_no")) {
            throw Refused.because("databank.import.file.noInterviews", OfflineForm.INTERVIEW);
        }
    }

    /** Returns how many there are. */
    private int keepSubmissions(Long id, SubmissionFile file, SubmissionLayout layout) {
        var batch = new Batch<AnswersImports.Cells>(rows -> imports.addRows(id, rows));
        int[] place = {0};
        file.read(layout.main().number(), row -> {
            place[0]++;
            Map<Integer, String> cells = cells(row);
            batch.add(
                    new AnswersImports.Cells(
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
        var batch = new Batch<AnswersImports.Round>(rounds -> imports.addRounds(id, rounds));
        file.read(table.number(), row -> {
            Map<Integer, String> cells = cells(row);
            batch.add(new AnswersImports.Round(table.number(), row.number(), key(table, row, 0), cells), cells);
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

    /** How far an import is and what it would do; refused where the current person has none of this id. */
    public AnswersImportPreview preview(Long id) {
        AnswersImport file = mine(imports.find(id, currentPerson.get().id()));
        Questionnaire questionnaire = questionnaire(file);
        SubmissionColumns columns = file.layout().main().columns(questionnaire);
        List<String> unknown = new ArrayList<>(columns.unknown());
        file.layout()
                .rounds()
                .forEach(table -> unknown.addAll(table.columns(questionnaire).unknown()));
        return new AnswersImportPreview(
                file,
                counts(file),
                imports.outcomes(id),
                lines(imports.rows(id, RowState.FAULTY, 0L, AnswersImportPreview.MOST_SHOWN)),
                file.isTakenOver() ? List.of() : lines(imports.overtaken(id, AnswersImportPreview.MOST_SHOWN)),
                lines(imports.rows(id, RowState.SOUND, 0L, AnswersImportPreview.MOST_SHOWN)),
                check.strays(file),
                lines(halted(id)),
                unknown,
                columns.missing());
    }

    private ImportCounts counts(AnswersImport file) {
        return new ImportCounts(
                imports.counts(file.id()),
                file.isTakenOver() ? 0 : imports.countOvertaken(file.id()),
                check.strays(file).size());
    }

    /** The first of those whose interviews did not go on, or will not. */
    private List<ImportedRow> halted(Long id) {
        return Stream.of(RowState.STUCK, RowState.OVERTAKEN)
                .flatMap(state -> imports.rows(id, state, 0L, AnswersImportPreview.MOST_SHOWN).stream())
                .toList();
    }

    private static List<ImportLine> lines(List<ImportedRow> rows) {
        return rows.stream().map(ImportLine::of).toList();
    }

    /** Whoever uploaded a file finds it as long as they may import for that municipality. */
    private AnswersImport mine(Optional<AnswersImport> found) {
        return found.filter(rights::isStillTheirs)
                .orElseThrow(() -> Refused.because("databank.import.gone", AnswersImport.KEPT.toDays()));
    }

    Questionnaire questionnaire(AnswersImport file) {
        return questionnaires.questionnaire(
                fieldworks.findById(file.fieldwork()).orElseThrow().questionnaireVersion());
    }

    /**
     * Takes the answers over: those of all rows, or by choice of the sound ones.
     *
     * @param partial whether rows that are refused are left out; if not, they stop the import
     */
    @Transactional
    public void takeOver(Long id, boolean partial) {
        AnswersImport file = locked(id);
        // nobody closes the interviews, ends or withdraws one at the same time
        Fieldwork fieldwork = fieldworks.findLockedById(file.fieldwork());
        requireRunning(fieldwork.id());
        if (file.isTakenOver()) {
            throw Refused.because("databank.import.already", file.fileName());
        }
        if (file.state() != State.CHECKED) {
            throw Refused.because("databank.import.notChecked");
        }
        ImportCounts counts = counts(file);
        if (counts.refused() > 0 && !partial) {
            throw Refused.because("databank.import.refusedRows", counts.refused());
        }
        if (counts.sound() == 0) {
            throw Refused.because("databank.import.nothing");
        }
        if (counts.overtaken() > 0) {
            imports.blameOvertaken(id);
        }
        int stored = answerRounds.storeImported(id, file.person(), Instant.now(clock));
        if (interviews.heldAsImported(id) != stored) {
            throw new IllegalStateException("interviews changed while import " + id + " was taken over");
        }
        imports.takeOver(id);
        recorder.fact(Fact.of("answersImported")
                .forCase(fieldwork.caseNumber())
                .municipality(file.municipality())
                .about("answersImport/" + id)
                .detail("taken", counts.sound())
                .detail("refused", counts.refused()));
    }

    private AnswersImport locked(Long id) {
        return mine(imports.findLocked(id)
                .filter(file -> file.person().equals(currentPerson.get().id())));
    }

    /** Lets interviews that could not go on try again. */
    @Transactional
    public void tryAgain(Long id) {
        if (locked(id).state() == State.DONE) {
            imports.tryAgain(id);
        }
    }

    /** Forgets a file, with what was refused of it; refused while its interviews go on. */
    @Transactional
    public void discard(Long id) {
        AnswersImport file = locked(id);
        if (file.state() == State.TAKEN_OVER || imports.counts(id).containsKey(RowState.STUCK)) {
            throw Refused.because("databank.import.stillGoingOn", file.fileName());
        }
        imports.remove(id);
    }
}
