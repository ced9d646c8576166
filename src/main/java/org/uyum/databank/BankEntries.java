package org.uyum.databank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Collator;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.uyum.questionnaire.AnswerDocument;

/** What is in the data bank, found by whose it is, by where and what it is, and by words. */
@Repository
class BankEntries {

    /** So many documents are in memory at once, however many there are. */
    private static final int BATCH = 500;

    private static final int LONGEST_SORT_KEY = 400;

    private final JdbcClient jdbc;

    BankEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts an interview into the data bank; what stood there of it before is replaced. */
    void write(BankEntry entry, String lead, int mostRounds, BankWords words) {
        jdbc.sql("delete from bank_entry where interview = ?")
                .param(entry.interview())
                .update();
        jdbc.sql(
                        """
                        insert into bank_entry (answers, interview, organisation, organisation_name, sort_key, case_number,
                            lead_municipality, municipality, neighbourhood, assoc_type, questionnaire_version,
                            interview_date, stored_at, most_rounds, words, personal_words)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        entry.answers(),
                        entry.interview(),
                        entry.organisation(),
                        entry.organisationName(),
                        sortKey(entry.organisationName()),
                        entry.caseNumber(),
                        lead,
                        entry.municipality(),
                        entry.neighbourhood(),
                        entry.associationType(),
                        entry.questionnaireVersion(),
                        entry.interviewDate(),
                        OffsetDateTime.ofInstant(entry.storedAt(), ZoneOffset.UTC),
                        mostRounds,
                        words.open(),
                        words.personal())
                .update();
    }

    /** Rounds of interviews with accepted answers that are not here yet: of a version of the program that had no such table. */
    List<Long> fieldworksWithMissing() {
        return jdbc.sql(
                        """
                        select distinct i.fieldwork from interview i join interview_answers a on a.interview = i.id
                        where i.state = 'STORED' and not exists (select 1 from bank_entry e where e.interview = i.id)
                        order by i.fieldwork""")
                .query(Long.class)
                .list();
    }

    List<Long> missing(Long fieldwork) {
        return jdbc.sql(
                        """
                        select distinct i.id from interview i join interview_answers a on a.interview = i.id
                        where i.fieldwork = ? and i.state = 'STORED'
                          and not exists (select 1 from bank_entry e where e.interview = i.id)
                        order by i.id""")
                .param(fieldwork)
                .query(Long.class)
                .list();
    }

    int count(BankQuery query) {
        return asked("select count(*) from bank_entry e", query, "")
                .query(Integer.class)
                .single();
    }

    /** Interviews per value of a facet, those without one under null; the most frequent first. */
    Map<String, Integer> counts(Facet facet, BankQuery query) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        asked(
                        "select e." + facet.column() + " as facet, count(*) as interviews from bank_entry e",
                        query,
                        " group by e." + facet.column() + " order by interviews desc, facet")
                .query(row -> {
                    counts.put(row.getString("facet"), row.getInt("interviews"));
                });
        return counts;
    }

    /** In Turkish alphabetical order of the associations, the newest interview of each first. */
    List<BankEntry> page(BankQuery query, int first, int rows) {
        return asked(
                        "select e.* from bank_entry e",
                        query,
                        " order by e.sort_key, e.organisation, e.interview desc offset " + first + " rows fetch first "
                                + rows + " rows only")
                .query(BankEntries::entry)
                .list();
    }

    List<BankEntry> ofOrganisation(BankReader reader, Long organisation) {
        return asked(
                        "select e.* from bank_entry e",
                        BankQuery.of(reader).and("e.organisation = :organisation", "organisation", organisation),
                        " order by e.interview desc")
                .query(BankEntries::entry)
                .list();
    }

    List<Long> ids(BankQuery query) {
        return asked("select e.interview from bank_entry e", query, " order by e.interview")
                .query(Long.class)
                .list();
    }

    int mostRounds(BankQuery query) {
        return asked("select coalesce(max(e.most_rounds), 0) from bank_entry e", query, "")
                .query(Integer.class)
                .single();
    }

    /** Reads the answers of all that is asked for, a batch at a time. */
    void each(BankQuery query, Consumer<BankedAnswers> taker) {
        Long last = 0L;
        List<BankedAnswers> batch;
        do {
            batch = asked(
                            "select e.*, a.answers as document from bank_entry e join interview_answers a on a.id = e.answers",
                            query.and("e.interview > :last", "last", last),
                            " order by e.interview fetch first " + BATCH + " rows only")
                    .query(BankEntries::answers)
                    .list();
            batch.forEach(taker);
            last = batch.isEmpty() ? last : batch.get(batch.size() - 1).entry().interview();
        } while (batch.size() == BATCH);
    }

    /** Reads the answers of interviews that were found before, in the order of their ids, a batch at a time. */
    void each(List<Long> interviews, Consumer<BankedAnswers> taker) {
        for (int first = 0; first < interviews.size(); first += BATCH) {
            jdbc.sql(
                            """
                            select e.*, a.answers as document from bank_entry e
                            join interview_answers a on a.id = e.answers
                            where e.interview in (:interviews) order by e.interview""")
                    .param("interviews", interviews.subList(first, Math.min(first + BATCH, interviews.size())))
                    .query(BankEntries::answers)
                    .list()
                    .forEach(taker);
        }
    }

    private static String sortKey(String name) {
        String key = HexFormat.of()
                .formatHex(Collator.getInstance(Locale.forLanguageTag("tr"))
                        .getCollationKey(name)
                        .toByteArray());
        return key.length() <= LONGEST_SORT_KEY ? key : key.substring(0, LONGEST_SORT_KEY);
    }

    private JdbcClient.StatementSpec asked(String select, BankQuery query, String rest) {
        return jdbc.sql(select + query.where() + rest).params(query.params());
    }

    private static BankedAnswers answers(ResultSet row, int number) throws SQLException {
        return new BankedAnswers(entry(row, number), AnswerDocument.fromJson(row.getString("document")));
    }

    private static BankEntry entry(ResultSet row, int number) throws SQLException {
        return new BankEntry(
                row.getLong("answers"),
                row.getLong("interview"),
                row.getLong("organisation"),
                row.getString("organisation_name"),
                row.getString("case_number"),
                row.getString("municipality"),
                row.getString("neighbourhood"),
                row.getString("assoc_type"),
                row.getLong("questionnaire_version"),
                row.getObject("interview_date", LocalDate.class),
                row.getObject("stored_at", OffsetDateTime.class).toInstant());
    }
}
