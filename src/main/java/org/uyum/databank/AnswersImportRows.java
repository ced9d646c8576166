package org.uyum.databank;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.uyum.databank.AnswersImport.RowState;
import org.uyum.questionnaire.InterviewOutcome;
import org.uyum.web.Problem;
import org.uyum.web.Refused;

/**
 * The submissions of the files of offline answers, row by row, with the rounds of their repeats: however many there are, few
 * are in memory. It knows, too, which submissions were taken over before.
 */
@Repository
class AnswersImportRows {

    private static final int BATCH = 500;

    private static final int LONGEST_CELLS = 1_000_000;

    private static final String OVERTAKEN =
            """
            from answers_import_row r join interview i on i.id = r.interview
            join answers_import f on f.id = r.answers_import
            where r.answers_import = :id and r.state = 'SOUND' and (i.state not in ('STARTED', 'SCHEDULED') or exists (
                select 1 from imported_submission s where s.fieldwork = f.fieldwork and s.identity_given = r.identity_given))""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final StagedJson json;

    AnswersImportRows(JdbcClient jdbc, JdbcTemplate batches, StagedJson json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    /**
     * A row of a table as it stands in the file.
     *
     * @param identity by which a program knows the submission in every file that it gives out; null where it has none
     */
    record Cells(int rowNumber, String submission, String identity, Map<Integer, String> cells) {}

    /** A row that shares something with others. */
    record Alike(Long row, int rowNumber, List<RowProblem> problems) {}

    /** A round of a repeat. */
    record Round(int table, int rowNumber, String submission, Map<Integer, String> cells) {}

    /** What the check of a row found. */
    record Checked(
            Long row,
            List<RowProblem> problems,
            Long interview,
            String organisationName,
            InterviewOutcome outcome,
            String reason,
            LocalDate newDate,
            String answers,
            String neighbourhood,
            String associationType,
            LocalDate interviewDate) {}

    void addRows(Long id, List<Cells> rows) {
        batches.batchUpdate(
                """
                insert into answers_import_row (answers_import, row_number, submission, identity_given, cells, state)
                values (?, ?, ?, ?, ?, 'READ')""",
                rows,
                BATCH,
                (statement, row) -> {
                    statement.setLong(1, id);
                    statement.setInt(2, row.rowNumber());
                    statement.setString(3, row.submission());
                    statement.setString(4, row.identity());
                    statement.setString(5, cells(row.rowNumber(), row.cells()));
                });
    }

    void addRounds(Long id, List<Round> rounds) {
        batches.batchUpdate(
                """
                insert into answers_import_round (answers_import, table_number, row_number, submission, cells)
                values (?, ?, ?, ?, ?)""",
                rounds,
                BATCH,
                (statement, round) -> {
                    statement.setLong(1, id);
                    statement.setInt(2, round.table());
                    statement.setInt(3, round.rowNumber());
                    statement.setString(4, round.submission());
                    statement.setString(5, cells(round.rowNumber(), round.cells()));
                });
    }

    /** The next rows of a state; ordered as their index is, H2 reads no others. */
    List<ImportedRow> next(Long id, RowState state, Long after, int most) {
        return jdbc.sql(
                        """
                        select * from answers_import_row
                        where answers_import = :id and state = :state and id > :after
                        order by answers_import, state, id fetch first :most rows only""")
                .param("id", id)
                .param("state", state.name())
                .param("after", after)
                .param("most", most)
                .query(this::row)
                .list();
    }

    /** The rounds of some submissions, in the order of the file. */
    List<Round> rounds(Long id, Collection<String> submissions) {
        return submissions.isEmpty()
                ? List.of()
                : jdbc.sql(
                                """
                                select * from answers_import_round
                                where answers_import = :id and submission in (:submissions) order by id""")
                        .param("id", id)
                        .param("submissions", submissions)
                        .query(this::round)
                        .list();
    }

    /** Rounds that name a submission which the file does not hold. */
    List<Round> strayRounds(Long id, int most) {
        return jdbc.sql(
                        """
                        select r.* from answers_import_round r where r.answers_import = :id and not exists (
                            select 1 from answers_import_row s
                            where s.answers_import = :id and s.submission = r.submission)
                        order by r.id fetch first :most rows only""")
                .param("id", id)
                .param("most", most)
                .query(this::round)
                .list();
    }

    void check(List<Checked> rows) {
        batches.batchUpdate(
                """
                update answers_import_row set state = ?, problems = ?, interview = ?, organisation_name = ?, outcome = ?,
                    reason = ?, new_date = ?, answers = ?, neighbourhood = ?, assoc_type = ?, interview_date = ?
                where id = ?""",
                rows,
                BATCH,
                this::set);
    }

    private void set(PreparedStatement statement, Checked row) throws SQLException {
        boolean sound = row.problems().isEmpty();
        statement.setString(1, sound ? RowState.SOUND.name() : RowState.FAULTY.name());
        statement.setString(2, sound ? null : json.written(row.problems()));
        statement.setObject(3, row.interview());
        statement.setString(4, row.organisationName());
        statement.setString(5, row.outcome() == null ? null : row.outcome().name());
        statement.setString(6, row.reason());
        statement.setObject(7, row.newDate());
        statement.setString(8, sound ? row.answers() : null);
        statement.setString(9, row.neighbourhood());
        statement.setString(10, row.associationType());
        statement.setObject(11, row.interviewDate());
        statement.setLong(12, row.row());
    }

    /** Rows that tell again what was taken over from an earlier file are left out: programs give out all they have each time. */
    void leaveOutKnown(Long id, Long fieldwork) {
        jdbc.sql(
                        """
                        update answers_import_row set state = 'KNOWN', cells = null
                        where answers_import = ? and state = 'READ' and identity_given in (
                            select identity_given from imported_submission where fieldwork = ?)""")
                .params(id, fieldwork)
                .update();
    }

    /** Rows that share their interview, or their key, with another row; by what they share. */
    Map<String, List<Alike>> rowsAlike(Long id, boolean byInterview) {
        String column = byInterview ? "interview" : "submission";
        Map<String, List<Alike>> alike = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select COLUMN as shared, id, row_number, problems from answers_import_row
                        where answers_import = :id and state in ('SOUND', 'FAULTY') and COLUMN in (
                            select COLUMN from answers_import_row
                            where answers_import = :id and state in ('SOUND', 'FAULTY') and COLUMN is not null
                            group by COLUMN having count(*) > 1)
                        order by COLUMN, id"""
                                .replace("COLUMN", column))
                .param("id", id)
                .query(row -> {
                    alike.computeIfAbsent(row.getString("shared"), any -> new ArrayList<>())
                            .add(new Alike(row.getLong("id"), row.getInt("row_number"), problems(row)));
                });
        return alike;
    }

    void blame(List<Alike> rows, RowProblem problem) {
        batches.batchUpdate(
                "update answers_import_row set state = 'FAULTY', problems = ?, answers = null where id = ?",
                rows,
                BATCH,
                (statement, row) -> {
                    List<RowProblem> problems = new ArrayList<>(row.problems());
                    problems.add(problem);
                    statement.setString(1, json.written(problems));
                    statement.setLong(2, row.row());
                });
    }

    Map<RowState, Integer> counts(Long id) {
        Map<RowState, Integer> counts = new EnumMap<>(RowState.class);
        jdbc.sql(
                        "select state, count(*) as submissions from answers_import_row where answers_import = ? group by state")
                .param(id)
                .query(row -> {
                    counts.put(RowState.valueOf(row.getString("state")), row.getInt("submissions"));
                });
        return counts;
    }

    /** How many sound rows tell that an interview went so. */
    Map<InterviewOutcome, Integer> outcomes(Long id) {
        Map<InterviewOutcome, Integer> counts = new EnumMap<>(InterviewOutcome.class);
        jdbc.sql(
                        """
                        select outcome, count(*) as submissions from answers_import_row
                        where answers_import = ? and outcome is not null and state <> 'FAULTY' group by outcome""")
                .param(id)
                .query(row -> {
                    counts.put(InterviewOutcome.valueOf(row.getString("outcome")), row.getInt("submissions"));
                });
        return counts;
    }

    /** The first sound rows whose interview was answered, or ended, since they were checked. */
    List<ImportedRow> overtaken(Long id, int most) {
        return jdbc.sql("select r.* " + OVERTAKEN + " order by r.id fetch first :most rows only")
                .param("id", id)
                .param("most", most)
                .query(this::row)
                .list();
    }

    int countOvertaken(Long id) {
        return jdbc.sql("select count(*) " + OVERTAKEN)
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    /** Sound rows whose interview was answered, or ended, meanwhile are refused. */
    void blameOvertaken(Long id) {
        jdbc.sql(
                        "update answers_import_row set state = 'FAULTY', problems = :problems, answers = null where id in (select r.id "
                                + OVERTAKEN + ")")
                .param(
                        "problems",
                        json.written(List.of(RowProblem.of(null, Problem.of(null, "databank.import.row.overtaken")))))
                .param("id", id)
                .update();
    }

    /**
     * Remembers the sound rows of a file that is taken over, to know them in later files. The rows are not touched, which H2
     * would feel: from now on the sound ones are those whose interviews are to go on, and each is emptied when that does.
     */
    void rememberTaken(Long id) {
        jdbc.sql(
                        """
                        insert into imported_submission (fieldwork, identity_given)
                        select distinct f.fieldwork, r.identity_given from answers_import_row r
                        join answers_import f on f.id = r.answers_import
                        where r.answers_import = ? and r.state = 'SOUND' and r.identity_given is not null""")
                .param(id)
                .update();
    }

    /** Whether a row still waits for its interview to go on; others who ask wait for the end of this transaction. */
    boolean isStillToComplete(Long row) {
        return jdbc.sql("select state from answers_import_row where id = ? for update")
                .param(row)
                .query(String.class)
                .optional()
                .filter(RowState.SOUND.name()::equals)
                .isPresent();
    }

    /** What became of a row whose interview was to go on; its answers are with the interview, and here no longer. */
    void setRowState(ImportedRow row, Long id, RowState state) {
        jdbc.sql(
                        """
                        update answers_import_row set state = ?, cells = null, answers = null
                        where id = ? and state = 'SOUND'""")
                .params(state.name(), row.id())
                .update();
        jdbc.sql("delete from answers_import_round where answers_import = ? and submission = ?")
                .params(id, row.submission())
                .update();
    }

    /** Rows that could not go on are to be tried again. */
    void tryAgain(Long id) {
        jdbc.sql("update answers_import_row set state = 'SOUND' where answers_import = ? and state = 'STUCK'")
                .param(id)
                .update();
    }

    /** Files whose interviews were let go on and that have rows which could not. */
    List<Long> importsWithStuck() {
        return jdbc.sql(
                        """
                        select distinct f.id from answers_import f join answers_import_row r on r.answers_import = f.id
                        where f.state = 'DONE' and r.state = 'STUCK'""")
                .query(Long.class)
                .list();
    }

    /** The answers of an interview are destroyed: what was refused of them goes too, with its rounds. */
    void forget(Long interview) {
        jdbc.sql(
                        """
                        delete from answers_import_round where exists (
                            select 1 from answers_import_row r
                            where r.answers_import = answers_import_round.answers_import
                              and r.submission = answers_import_round.submission and r.interview = ?
                              and r.state <> 'STUCK')""")
                .param(interview)
                .update();
        jdbc.sql("delete from answers_import_row where interview = ? and state <> 'STUCK'")
                .param(interview)
                .update();
    }

    private ImportedRow row(ResultSet row, int number) throws SQLException {
        String cells = row.getString("cells");
        String outcome = row.getString("outcome");
        return new ImportedRow(
                row.getLong("id"),
                row.getInt("row_number"),
                row.getString("submission"),
                cells == null ? Map.of() : json.read(cells, new TypeReference<LinkedHashMap<Integer, String>>() {}),
                RowState.valueOf(row.getString("state")),
                problems(row),
                row.getObject("interview", Long.class),
                row.getString("organisation_name"),
                outcome == null ? null : InterviewOutcome.valueOf(outcome),
                row.getString("reason"),
                row.getObject("new_date", LocalDate.class));
    }

    private Round round(ResultSet row, int number) throws SQLException {
        return new Round(
                row.getInt("table_number"),
                row.getInt("row_number"),
                row.getString("submission"),
                json.read(row.getString("cells"), new TypeReference<LinkedHashMap<Integer, String>>() {}));
    }

    private List<RowProblem> problems(ResultSet row) throws SQLException {
        String problems = row.getString("problems");
        return problems == null ? List.of() : json.read(problems, new TypeReference<List<RowProblem>>() {});
    }

    private String cells(int rowNumber, Map<Integer, String> cells) {
        String written = json.written(cells);
        if (written.length() > LONGEST_CELLS) {
            throw Refused.because("databank.import.file.rowTooLong", rowNumber);
        }
        return written;
    }
}
