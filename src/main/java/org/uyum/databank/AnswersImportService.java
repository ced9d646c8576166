package org.uyum.databank;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.uyum.identity.CurrentPerson;
import org.uyum.identity.Person;
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

    /** So many submissions are checked while the person waits; more are checked in the background. */
    private static final int CHECKED_AT_ONCE = 500;

    private final AnswersImports imports;
    private final AnswersImportRows rows;
    private final AnswersImportReading reading;
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
            AnswersImportRows rows,
            AnswersImportReading reading,
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
        this.rows = rows;
        this.reading = reading;
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
            AnswersImportReading.requireUsable(questionnaire, layout);
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
            int submissions = reading.keep(id, file, layout);
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
                rows.outcomes(id),
                lines(rows.next(id, RowState.FAULTY, 0L, AnswersImportPreview.MOST_SHOWN)),
                file.isTakenOver() ? List.of() : lines(rows.overtaken(id, AnswersImportPreview.MOST_SHOWN)),
                lines(rows.next(id, RowState.SOUND, 0L, AnswersImportPreview.MOST_SHOWN)),
                check.strays(file),
                lines(halted(id)),
                unknown,
                columns.missing());
    }

    private ImportCounts counts(AnswersImport file) {
        return new ImportCounts(
                rows.counts(file.id()),
                file.isTakenOver() ? 0 : rows.countOvertaken(file.id()),
                check.strays(file).size());
    }

    /** The first of those whose interviews did not go on, or will not. */
    private List<ImportedRow> halted(Long id) {
        return Stream.of(RowState.STUCK, RowState.OVERTAKEN)
                .flatMap(state -> rows.next(id, state, 0L, AnswersImportPreview.MOST_SHOWN).stream())
                .toList();
    }

    private static List<ImportLine> lines(List<ImportedRow> some) {
        return some.stream().map(ImportLine::of).toList();
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
            rows.blameOvertaken(id);
        }
        int stored = answerRounds.storeImported(id, file.person(), Instant.now(clock));
        if (interviews.heldAsImported(id) != stored) {
            throw new IllegalStateException("interviews changed while import " + id + " was taken over");
        }
        rows.rememberTaken(id);
        imports.setTakenOver(id);
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
            rows.tryAgain(id);
            imports.setState(id, State.TAKEN_OVER);
        }
    }

    /** Forgets a file, with what was refused of it; refused while its interviews go on. */
    @Transactional
    public void discard(Long id) {
        AnswersImport file = locked(id);
        if (file.state() == State.TAKEN_OVER || rows.counts(id).containsKey(RowState.STUCK)) {
            throw Refused.because("databank.import.stillGoingOn", file.fileName());
        }
        imports.remove(id);
    }
}
