package org.uyum.databank;

import static org.uyum.web.Dates.ISTANBUL;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.uyum.databank.AnswersImport.RowState;
import org.uyum.databank.AnswersImport.State;
import org.uyum.databank.AnswersImportRows.Checked;
import org.uyum.databank.AnswersImportRows.Round;
import org.uyum.databank.offline.SubmissionColumns;
import org.uyum.databank.offline.SubmissionLayout;
import org.uyum.databank.offline.SubmittedCells;
import org.uyum.identity.Municipalities;
import org.uyum.questionnaire.AnswerDocument;
import org.uyum.questionnaire.CheckedAnswers;
import org.uyum.questionnaire.FormKeys;
import org.uyum.questionnaire.InterviewOutcome;
import org.uyum.questionnaire.Questionnaire;
import org.uyum.questionnaire.QuestionnaireRules;
import org.uyum.questionnaire.QuestionnaireService;
import org.uyum.questionnaire.Repeat;
import org.uyum.web.Problem;

/**
 * Checks the rows of an import: each belongs to one interview that is awaited, its answers satisfy the questionnaire, and
 * no two are for the same interview. It goes on where it was interrupted.
 */
@Component
class AnswersImportCheck {

    private static final Logger LOG = LoggerFactory.getLogger(AnswersImportCheck.class);

    /** So many problems of one row are named: more are one mistake made in many places. */
    private static final int MOST_PROBLEMS = 50;

    private static final int MOST_ROWS_NAMED = 10;

    private static final int ROWS_AT_ONCE = 200;

    private final AnswersImports imports;
    private final AnswersImportRows rows;
    private final Interviews interviews;
    private final Fieldworks fieldworks;
    private final InterviewAnswers interviewAnswers;
    private final QuestionnaireService questionnaires;
    private final ImportRights rights;
    private final OfflineLabels labels;
    private final Municipalities municipalities;
    private final TransactionTemplate transactions;
    private final Clock clock;

    AnswersImportCheck(
            AnswersImports imports,
            AnswersImportRows rows,
            Interviews interviews,
            Fieldworks fieldworks,
            InterviewAnswers interviewAnswers,
            QuestionnaireService questionnaires,
            ImportRights rights,
            OfflineLabels labels,
            Municipalities municipalities,
            PlatformTransactionManager transactionManager,
            Clock clock) {
        this.imports = imports;
        this.rows = rows;
        this.interviews = interviews;
        this.fieldworks = fieldworks;
        this.interviewAnswers = interviewAnswers;
        this.questionnaires = questionnaires;
        this.rights = rights;
        this.labels = labels;
        this.municipalities = municipalities;
        this.transactions = new TransactionTemplate(transactionManager);
        this.clock = clock;
    }

    /** Checks what of an import is not checked yet, a batch in each transaction. */
    void check(AnswersImport file) {
        Fieldwork fieldwork = fieldworks.findById(file.fieldwork()).orElseThrow();
        var run = new Run(
                file,
                questionnaires.questionnaire(fieldwork.questionnaireVersion()),
                new RoundOfInterviews(
                        interviews.findByFieldworkOrderById(fieldwork.id()).stream()
                                .filter(rights.reach(file, fieldwork))
                                .toList(),
                        municipalities::nameOf));
        transactions.executeWithoutResult(status -> rows.leaveOutKnown(file.id(), fieldwork.id()));
        boolean more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            more = Boolean.TRUE.equals(transactions.execute(status -> run.next()));
        }
    }

    /** The check of one import. */
    private final class Run {

        private final AnswersImport file;
        private final Questionnaire questionnaire;
        private final RoundOfInterviews all;
        private final SubmissionColumns columns;
        private final Map<Integer, SubmissionLayout.Table> tables;
        private final Map<Integer, SubmissionColumns> columnsOfRounds = new LinkedHashMap<>();
        private final Map<String, String> heads = new LinkedHashMap<>();
        private final LocalDate today = LocalDate.now(clock.withZone(ISTANBUL));

        private Run(AnswersImport file, Questionnaire questionnaire, RoundOfInterviews all) {
            this.file = file;
            this.questionnaire = questionnaire;
            this.all = all;
            this.columns = file.layout().main().columns(questionnaire);
            this.tables = file.layout().rounds().stream()
                    .collect(Collectors.toMap(SubmissionLayout.Table::number, table -> table));
            tables.forEach((number, table) -> columnsOfRounds.put(number, table.columns(questionnaire)));
            columns.all().stream()
                    .filter(column -> !column.name().isEmpty())
                    .forEach(column -> heads.putIfAbsent(FormKeys.key(column.name()), column.head()));
        }

        /** Returns whether there may be more to do. */
        private boolean next() {
            Optional<AnswersImport> locked = imports.findLocked(file.id());
            if (locked.filter(found -> found.state() == State.CHECKING).isEmpty()) {
                return false;
            }
            List<ImportedRow> unchecked = rows.next(file.id(), RowState.READ, 0L, ROWS_AT_ONCE);
            if (unchecked.isEmpty()) {
                compareRows();
                imports.setState(file.id(), State.CHECKED);
                return false;
            }
            Map<String, List<Round>> rounds = tables.isEmpty()
                    ? Map.of()
                    : rows
                            .rounds(
                                    file.id(),
                                    unchecked.stream()
                                            .map(ImportedRow::submission)
                                            .toList())
                            .stream()
                            .collect(Collectors.groupingBy(Round::submission));
            rows.check(unchecked.stream()
                    .map(row -> carefully(row, rounds.getOrDefault(row.submission(), List.of())))
                    .toList());
            return true;
        }

        /** One row that trips the check over is refused itself, and no other with it. */
        private Checked carefully(ImportedRow row, List<Round> rounds) {
            try {
                return checked(row, rounds);
            } catch (RuntimeException failure) {
                LOG.warn(
                        "row {} of import {} could not be checked: {}", row.rowNumber(), file.id(), failure.toString());
                return unfound(
                        row,
                        null,
                        Map.of(),
                        List.of(RowProblem.of(null, Problem.of(null, "databank.import.row.unreadable"))));
            }
        }

        private Checked checked(ImportedRow row, List<Round> rounds) {
            SubmittedCells cells = SubmittedCells.of(columns, row.cells(), file.language());
            List<RowProblem> problems = new ArrayList<>();
            cells.problems().forEach(problem -> problems.add(RowProblem.of(heads.get(problem.field()), problem)));
            Map<String, Object> submitted = new LinkedHashMap<>();
            cells.answers().forEach((name, answer) -> submitted.put(FormKeys.key(name), answer));
            List<Round> inOrder = addRounds(rounds, submitted, problems);
            Map<String, Object> named = QuestionnaireRules.withChoiceNames(questionnaire, submitted, today);
            RoundOfInterviews.Match match = all.find(named, cells.visit(), file.municipality());
            if (match.awaited().isEmpty()) {
                problems.add(RowProblem.of(heads.get(match.problem().field()), match.problem()));
                return unfound(row, match.interview(), named, problems);
            }
            Interview interview = match.interview();
            addWhatIsKnown(named, interview);
            named.putAll(visit(cells.visit()));
            CheckedAnswers checked = QuestionnaireRules.check(questionnaire, named, file.language(), today);
            checked.problems().forEach(problem -> problems.add(placed(problem, inOrder)));
            InterviewAnswers.problemsBeside(questionnaire, interview, checked)
                    .forEach(problem -> problems.add(placed(problem, inOrder)));
            return found(row, interview, checked, problems);
        }

        /** The rounds under the names of their repeats. Returns them as the keys of the form count them. */
        private List<Round> addRounds(List<Round> rounds, Map<String, Object> submitted, List<RowProblem> problems) {
            Map<String, List<Map<String, Object>>> byRepeat = new LinkedHashMap<>();
            for (Round round : rounds) {
                SubmissionLayout.Table table = tables.get(round.table());
                SubmittedCells cells =
                        SubmittedCells.of(columnsOfRounds.get(round.table()), round.cells(), file.language());
                cells.problems()
                        .forEach(problem -> problems.add(RowProblem.of(
                                table.name(), round.rowNumber(), head(round.table(), problem.field()), problem)));
                byRepeat.computeIfAbsent(table.repeat(), any -> new ArrayList<>())
                        .add(cells.answers());
            }
            // a sheet without rounds of a submission says that there are none; a form would open the first
            tables.values().forEach(table -> byRepeat.computeIfAbsent(table.repeat(), any -> new ArrayList<>()));
            byRepeat.forEach((repeat, documents) -> {
                int most = mostRounds(repeat);
                if (documents.size() > most) {
                    problems.add(RowProblem.of(
                            repeat,
                            Problem.of(null, "databank.import.row.tooManyRounds", repeat, documents.size(), most)));
                }
                submitted.put(repeat, documents.subList(0, Math.min(most, documents.size())));
            });
            return rounds;
        }

        /** More could not be shown again in the form of a correction. */
        private int mostRounds(String repeat) {
            return questionnaire
                    .all()
                    .filter(item -> item instanceof Repeat && item.name().equals(repeat))
                    .mapToInt(item -> ((Repeat) item).most())
                    .findFirst()
                    .orElse(Repeat.MOST);
        }

        private String head(int table, String key) {
            return columnsOfRounds.get(table).all().stream()
                    .filter(column -> FormKeys.key(column.name()).equals(key))
                    .map(SubmissionColumns.Column::head)
                    .findFirst()
                    .orElse(null);
        }

        private void addWhatIsKnown(Map<String, Object> answers, Interview interview) {
            interviewAnswers
                    .assigned(interview, interview.interviewer(), questionnaire)
                    .forEach((name, fact) -> {
                        if (!columns.has(name) && questionnaire.question(name).isPresent()) {
                            answers.putIfAbsent(FormKeys.key(name), fact);
                        }
                    });
        }

        private Map<String, Object> visit(Map<String, String> said) {
            Map<String, Object> visit = new LinkedHashMap<>();
            List.of(FormKeys.OUTCOME, FormKeys.REASON, FormKeys.NEW_DATE).forEach(key -> {
                if (said.containsKey(key)) {
                    visit.put(key, key.equals(FormKeys.OUTCOME) ? labels.outcome(said.get(key)) : said.get(key));
                }
            });
            return visit;
        }

        /** Where in the file a problem of the questionnaire's rules stands. */
        private RowProblem placed(Problem problem, List<Round> rounds) {
            if (problem.field() == null || heads.containsKey(problem.field())) {
                return RowProblem.of(heads.get(problem.field()), problem);
            }
            Map<String, Integer> counted = new LinkedHashMap<>();
            for (Round round : rounds) {
                SubmissionLayout.Table table = tables.get(round.table());
                int number = counted.merge(table.repeat(), 1, Integer::sum);
                String prefix = FormKeys.key(table.repeat(), number, "");
                if (problem.field().startsWith(prefix)) {
                    String key = problem.field().substring(prefix.length());
                    return RowProblem.of(table.name(), round.rowNumber(), head(round.table(), key), problem);
                }
            }
            return RowProblem.of(null, problem);
        }

        /** @param interview one in which something was answered already; null if there is none */
        private Checked unfound(
                ImportedRow row, Interview interview, Map<String, Object> answers, List<RowProblem> problems) {
            Object name = interview == null ? answers.get("assoc_name") : interview.organisationName();
            return new Checked(
                    row.id(),
                    fewest(problems),
                    interview == null ? null : interview.id(),
                    name == null ? null : shortened(name.toString(), 300),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }

        private Checked found(ImportedRow row, Interview interview, CheckedAnswers checked, List<RowProblem> problems) {
            AnswerDocument document = checked.document();
            boolean held = checked.outcome() == InterviewOutcome.HELD;
            return new Checked(
                    row.id(),
                    fewest(problems),
                    interview.id(),
                    interview.organisationName(),
                    checked.outcome(),
                    shortened(checked.reason(), 2_000),
                    checked.newDate().orElse(null),
                    held ? document.toJson() : null,
                    shortened(document.text("neighbourhood").orElse(null), 80),
                    shortened(document.text("assoc_type").orElse(null), 40),
                    date(document));
        }

        private void compareRows() {
            blame(rows.rowsAlike(file.id(), true), "databank.import.row.interviewTwice");
            if (!tables.isEmpty()) {
                blame(rows.rowsAlike(file.id(), false), "databank.import.row.keyTwice");
            }
        }

        private void blame(Map<String, List<AnswersImportRows.Alike>> alike, String messageKey) {
            alike.values().forEach(same -> {
                String numbers = same.stream()
                                .limit(MOST_ROWS_NAMED)
                                .map(row -> String.valueOf(row.rowNumber()))
                                .collect(Collectors.joining(", "))
                        + (same.size() > MOST_ROWS_NAMED ? " …" : "");
                RowProblem problem = RowProblem.of(null, Problem.of(null, messageKey, numbers));
                rows.blame(same, problem);
            });
        }
    }

    private static List<RowProblem> fewest(List<RowProblem> problems) {
        return problems.subList(0, Math.min(MOST_PROBLEMS, problems.size()));
    }

    /** Rounds that belong to no submission of the file: they would get lost. */
    List<RowProblem> strays(AnswersImport file) {
        Map<Integer, String> names = file.layout().rounds().stream()
                .collect(Collectors.toMap(SubmissionLayout.Table::number, SubmissionLayout.Table::name));
        return rows.strayRounds(file.id(), SubmissionLayout.MOST_STRAYS).stream()
                .map(round -> RowProblem.of(
                        names.get(round.table()),
                        round.rowNumber(),
                        null,
                        Problem.of(null, "databank.import.row.stray", round.submission())))
                .toList();
    }

    private static LocalDate date(AnswerDocument document) {
        try {
            return document.text("interview_date").map(LocalDate::parse).orElse(null);
        } catch (DateTimeParseException noDate) {
            // the questionnaire asks for something else under this name
            return null;
        }
    }

    private static String shortened(String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }
}
