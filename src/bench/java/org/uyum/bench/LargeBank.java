package org.uyum.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.uyum.questionnaire.Choice;
import org.uyum.questionnaire.Item;
import org.uyum.questionnaire.Question;
import org.uyum.questionnaire.Questionnaire;
import org.uyum.questionnaire.QuestionnaireFixtures;
import org.uyum.questionnaire.Repeat;
import org.uyum.questionnaire.Section;

/**
 * Many interviews with the shipped questionnaire, laid into the tables as accepted ones; the program takes them into its
 * data bank when it starts. The same each time: chance begins with the same number.
 */
final class LargeBank {

    private static final int BATCH = 500;
    private static final int PROGRAMMES = 4;
    private static final double ANSWERED = 0.9;
    private static final String[] WORDS = {
        "kira", "pahalı", "okul", "uzak", "Türkçe", "kurs", "iş", "bulmak", "zor", "komşuluk", "iyi", "belediye",
        "destek", "yetersiz", "sağlık", "tercüman", "gençler", "kadınlar", "yaşlılar", "mahalle", "İstanbul", "ışık"
    };

    private final Random chance = new Random(1);
    private final Questionnaire questionnaire = QuestionnaireFixtures.shipped();
    private final int interviews;

    LargeBank(int interviews) {
        this.interviews = interviews;
    }

    /** Into a database that a program with its demo has used, and does not use at the moment. */
    static void fill(DataSource database, int interviews) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            new LargeBank(interviews).fill(connection);
            connection.commit();
        }
    }

    private void fill(Connection connection) throws SQLException {
        for (int programme = 0; programme < PROGRAMMES; programme++) {
            long fieldwork = fieldwork(connection, programme);
            fill(connection, fieldwork, interviews / PROGRAMMES);
        }
    }

    /** A round of interviews beside the demo's, of the same programme and questionnaire. */
    private static long fieldwork(Connection connection, int number) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute(
                    """
                    insert into fieldwork (case_number, programme, waiting_instance, questionnaire_version, form_id, state)
                    select case_number, programme, 'laid%d', questionnaire_version, form_id, 'CLOSED' from fieldwork
                    where questionnaire_version is not null order by id fetch first 1 rows only"""
                            .formatted(number));
            try (ResultSet id = sql.executeQuery(
                    "select id from fieldwork where waiting_instance = 'laid%d'".formatted(number))) {
                id.next();
                return id.getLong(1);
            }
        }
    }

    private void fill(Connection connection, long fieldwork, int number) throws SQLException {
        long first = first(connection);
        try (PreparedStatement interview = connection.prepareStatement(
                        """
                        insert into interview (id, fieldwork, case_number, municipality, organisation, organisation_name,
                            association_type, state, attempts, ended_at)
                        select ?, id, case_number, ?, ?, ?, ?, 'STORED', 0, ? from fieldwork where id = ?""");
                PreparedStatement answers = connection.prepareStatement(
                        """
                        insert into interview_answers (interview, round, answers, municipality, neighbourhood, assoc_type,
                            interview_date, entered_by, entered_at)
                        values (?, 1, ?, ?, ?, ?, ?, 'zbStaff1', ?)""")) {
            for (int each = 0; each < number; each++) {
                Map<String, Object> document = document();
                Choice place = one("neighbourhood");
                document.put("neighbourhood", place.name());
                document.put("municipality", place.column("municipality"));
                OffsetDateTime at = OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC).plusMinutes(each);
                long id = first + each;
                set(interview, id, place.column("municipality"), id, "Dernek " + words(2) + " " + id, document.get("assoc_type"), at, fieldwork);
                interview.addBatch();
                set(answers, id, Rest.write(document), place.column("municipality"), place.name(), document.get("assoc_type"), LocalDate.of(2026, 1, 1), at);
                answers.addBatch();
                if (each % BATCH == BATCH - 1 || each == number - 1) {
                    interview.executeBatch();
                    answers.executeBatch();
                }
            }
        }
        try (Statement sql = connection.createStatement()) {
            // kept for long, so that the program need not say until when for each
            sql.execute("insert into answers_retention (interview, retain_until) select id, date '2099-01-01' from interview where fieldwork = "
                    + fieldwork);
            sql.execute("alter table interview alter column id restart with " + (first + number));
        }
    }

    static long first(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet id = sql.executeQuery("select coalesce(max(id), 0) + 1 from interview")) {
            id.next();
            return id.getLong(1);
        }
    }

    static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    /** Answers to the shipped questionnaire. */
    Map<String, Object> document() {
        return document(questionnaire.items());
    }

    private Map<String, Object> document(List<Item> items) {
        Map<String, Object> document = new LinkedHashMap<>();
        for (Item item : items) {
            if (item instanceof Repeat repeat) {
                List<Object> rounds = new ArrayList<>();
                for (int round = chance.nextInt(4); round > 0; round--) {
                    rounds.add(document(repeat.items()));
                }
                document.put(repeat.name(), rounds);
            } else if (item instanceof Question question) {
                if (question.type().isAsked() && chance.nextDouble() < ANSWERED) {
                    document.put(question.name(), answer(question));
                }
            } else {
                document.putAll(document(((Section) item).items()));
            }
        }
        document.putIfAbsent("assoc_type", "hometown");
        return document;
    }

    private Object answer(Question question) {
        return switch (question.type()) {
            case SELECT_ONE -> one(question).name();
            case SELECT_MULTIPLE -> List.of(one(question).name(), one(question).name()).stream()
                    .distinct()
                    .toList();
            case INTEGER, DECIMAL -> (long) chance.nextInt(100);
            case DATE -> "2026-01-01";
            default -> words(6);
        };
    }

    private Choice one(String question) {
        return one(questionnaire.question(question).orElseThrow());
    }

    private Choice one(Question question) {
        List<Choice> choices = question.choices().choices();
        return choices.get(chance.nextInt(choices.size()));
    }

    private String words(int number) {
        List<String> words = new ArrayList<>();
        for (int word = 0; word < number; word++) {
            words.add(WORDS[chance.nextInt(WORDS.length)]);
        }
        return String.join(" ", words);
    }
}
