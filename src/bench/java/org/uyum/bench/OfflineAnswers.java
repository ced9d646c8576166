package org.uyum.bench;

import com.fasterxml.jackson.core.type.TypeReference;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/**
 * Offline answers: how fast staged ones are taken over, and how fast a file is checked and its interviews go on, as whoever
 * imports them sees it.
 */
final class OfflineAnswers {

    static final int STAGED = 100_000;
    static final int INTERVIEWS = 600;

    /** Less than the staged answers take as text, in MiB: they are not to be in memory. */
    static final int HEAP = 512;

    private static final int BATCH = 500;
    private static final int LONGEST = 900;
    private static final String IMPORTER = "zbStaff1";
    private static final long IMPORT = 1_000_000;

    /** From the upload until its rows were checked. */
    private Duration checked;

    /** From then until the last interview went on. */
    private Duration goneOn;

    private Duration takenOver;

    /** More memory after taking over than before, in MiB. */
    private long more;

    private OfflineAnswers() {}

    double checkedPerSecond() {
        return INTERVIEWS / seconds(checked);
    }

    double goneOnPerSecond() {
        return INTERVIEWS / seconds(goneOn);
    }

    double takenOverPerSecond() {
        return STAGED / seconds(takenOver);
    }

    long more() {
        return more;
    }

    /** Alone, for whoever works on this: our jar, and H2 or PostgreSQL where only one is wanted. */
    public static void main(String[] arguments) throws IOException, SQLException {
        Path folder = Files.createTempDirectory("uyum-offline");
        Path jar = Path.of(arguments[0]);
        if (arguments.length < 2 || arguments[1].equals("H2")) {
            print("H2", onH2(jar, folder));
        }
        if (arguments.length < 2 || arguments[1].equals("PostgreSQL")) {
            print("PostgreSQL", onPostgres(jar, folder));
        }
    }

    private static void print(String database, OfflineAnswers measured) {
        System.out.printf(
                "%s: taken over %.0f/s (%d MiB more), checked %.0f/s, gone on %.0f/s%n",
                database,
                measured.takenOverPerSecond(),
                measured.more(),
                measured.checkedPerSecond(),
                measured.goneOnPerSecond());
    }

    static OfflineAnswers onH2(Path jar, Path folder) throws IOException, SQLException {
        String url = "jdbc:h2:file:"
                + Files.createTempDirectory(folder, "h2").resolve("uyum") + ";DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000";
        JdbcDataSource database = new JdbcDataSource();
        database.setUrl(url);
        database.setUser("uyum");
        database.setPassword("uyum");
        return measured(jar, folder, database, "--spring.datasource.url=" + url);
    }

    static OfflineAnswers onPostgres(Path jar, Path folder) throws IOException, SQLException {
        // as a database server is set up by whoever cares for the data: a commit is on the disk
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("fsync", "on")
                .start()) {
            try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
                connection.createStatement().execute("create database offline");
            }
            return measured(
                    jar,
                    folder,
                    postgres.getDatabase("postgres", "offline"),
                    "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "offline"),
                    "--spring.datasource.username=postgres",
                    "--spring.datasource.password=postgres");
        }
    }

    private static OfflineAnswers measured(Path jar, Path folder, DataSource database, String... arguments)
            throws IOException, SQLException {
        OfflineAnswers measured = new OfflineAnswers();
        String number;
        try (ServerProcess uyum = ServerProcess.startWithHeap(HEAP, jar, folder, "/login", arguments)) {
            number = measured.importFile(uyum);
        }
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            stage(connection, number);
            connection.commit();
        }
        try (ServerProcess uyum = ServerProcess.startWithHeap(HEAP, jar, folder, "/login", arguments)) {
            measured.takeOver(uyum, number);
        }
        return measured;
    }

    /** Returns the number of the programme. */
    private String importFile(ServerProcess uyum) throws IOException {
        ProgrammeRun programme = new ProgrammeRun(uyum.address(), answers());
        BankPages.awaitDemo(uyum);
        programme.untilInterviews(INTERVIEWS);
        Rest importer = Rest.as(uyum.address(), IMPORTER);
        String imports = "/programmes/" + programme.number() + "/interviews/imports";
        long begin = System.nanoTime();
        String file = importer.upload(imports, "answers.csv", csv(programme.associations(INTERVIEWS))).replaceFirst("^https?://[^/]+", "");
        await(importer, file, page -> page.contains("id=\"partial\"") || page.contains("button type=\"submit\" class=\"primary\""));
        checked = Duration.ofNanos(System.nanoTime() - begin);
        begin = System.nanoTime();
        importer.send(file, Map.of());
        await(importer, file, page -> page.contains("/discard"));
        goneOn = Duration.ofNanos(System.nanoTime() - begin);
        return programme.number();
    }

    private static void await(Rest importer, String page, Predicate<String> there) {
        for (int look = 0; look < LONGEST * 4; look++) {
            if (there.test(importer.page(page))) {
                return;
            }
            ServerProcess.pause(250);
        }
        throw new IllegalStateException(page + " does not go on");
    }

    private static Map<String, Object> answers() throws IOException {
        try (InputStream file = OfflineAnswers.class.getResourceAsStream("/answers.json")) {
            return Rest.JSON.readValue(file, new TypeReference<>() {});
        }
    }

    /** Without the activities, which would stand in a file of their own. */
    private static String csv(List<String> names) throws IOException {
        Map<String, Object> answers = answers();
        answers.keySet().removeIf(name -> name.startsWith("c02_activity"));
        answers.put("c01_any", "no");
        answers.put("c03_why_not", List.of("money"));
        StringBuilder csv = new StringBuilder(row(List.copyOf(answers.keySet())));
        for (String name : names) {
            answers.put("assoc_name", name);
            csv.append(row(answers.values().stream().map(OfflineAnswers::cell).toList()));
        }
        return csv.toString();
    }

    private static String row(List<String> cells) {
        return cells.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    private static String cell(Object answer) {
        if (answer instanceof List<?> several) {
            return several.stream().map(String::valueOf).collect(Collectors.joining(" "));
        }
        return answer.equals(true) ? "OK" : answer.toString();
    }

    /** A round of interviews beside that of the programme, and a file for all of them that was checked. */
    private static void stage(Connection connection, String number) throws SQLException {
        LargeBank documents = new LargeBank(STAGED);
        long fieldwork = fieldwork(connection, number);
        long first = LargeBank.first(connection);
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        try (PreparedStatement file = connection.prepareStatement(
                """
                insert into answers_import (id, fieldwork, person, municipality, language, file_name, layout, state, uploaded_at)
                select ?, ?, person, municipality, language, 'staged.csv', layout, 'CHECKED', ? from answers_import
                order by id fetch first 1 row only""")) {
            LargeBank.set(file, IMPORT, fieldwork, now);
            file.executeUpdate();
        }
        try (PreparedStatement interview = connection.prepareStatement(
                        """
                        insert into interview (id, fieldwork, case_number, municipality, organisation, organisation_name,
                            association_type, state, attempts)
                        values (?, ?, ?, 'zeytinburnu', ?, ?, 'hometown', 'STARTED', 0)""");
                PreparedStatement row = connection.prepareStatement(
                        """
                        insert into answers_import_row (answers_import, row_number, submission, cells, state, interview,
                            organisation_name, outcome, reason, answers, neighbourhood, assoc_type, interview_date)
                        values (?, ?, ?, ?, 'SOUND', ?, ?, 'HELD', '', ?, 'zb_telsiz', 'hometown', ?)""")) {
            for (int each = 0; each < STAGED; each++) {
                long id = first + each;
                String name = "Dernek " + id;
                LargeBank.set(interview, id, fieldwork, number, id, name);
                interview.addBatch();
                String document = Rest.write(documents.document());
                LargeBank.set(
                        row, IMPORT, each + 2, String.valueOf(each), Rest.write(Map.of("0", document)), id, name, document, LocalDate.of(2026, 1, 1));
                row.addBatch();
                if (each % BATCH == BATCH - 1) {
                    interview.executeBatch();
                    row.executeBatch();
                }
            }
        }
        try (Statement sql = connection.createStatement()) {
            sql.execute("alter table interview alter column id restart with " + (first + STAGED));
        }
    }

    private static long fieldwork(Connection connection, String number) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute(
                    """
                    insert into fieldwork (case_number, programme, waiting_instance, questionnaire_version, form_id, state)
                    select case_number, programme, 'staged', questionnaire_version, form_id, 'RUNNING' from fieldwork
                    where case_number = '%s' order by id fetch first 1 row only"""
                            .formatted(number));
            try (ResultSet id = sql.executeQuery("select id from fieldwork where waiting_instance = 'staged'")) {
                id.next();
                return id.getLong(1);
            }
        }
    }

    private void takeOver(ServerProcess uyum, String number) {
        Rest importer = Rest.as(uyum.address(), IMPORTER);
        importer.page("/");
        long before = uyum.residentMemory();
        long begin = System.nanoTime();
        importer.send("/programmes/" + number + "/interviews/imports/" + IMPORT, Map.of());
        takenOver = Duration.ofNanos(System.nanoTime() - begin);
        more = uyum.residentMemory() - before;
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
