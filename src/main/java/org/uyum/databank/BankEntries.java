package org.uyum.databank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Collator;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.uyum.questionnaire.AnswerDocument;

/** What is in the data bank, found by whose it is, by where and what it is, and by words. */
@Repository
class BankEntries {

    /** So many documents are in memory at once, however many there are. */
    private static final int BATCH = 500;

    private static final int LONGEST_SORT_KEY = 400;

    /** So many rows of what is read in one pass are in memory at once. */
    private static final int ROWS_AT_ONCE = 2_000;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate passing;

    BankEntries(JdbcClient jdbc, DataSource database) {
        this.jdbc = jdbc;
        JdbcTemplate inSteps = new JdbcTemplate(database);
        inSteps.setFetchSize(ROWS_AT_ONCE);
        this.passing = new NamedParameterJdbcTemplate(inSteps);
    }

    /**
     * What is kept of an interview.
     *
     * @param codes its answers, in the order of a layout with this mark
     */
    record Kept(
            BankEntry entry, String lead, int mostRounds, String mark, Map<BankPart, String> codes, BankWords words) {

        private Object[] row() {
            return new Object[] {
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
                mark,
                codes.get(BankPart.A),
                codes.get(BankPart.B),
                codes.get(BankPart.C),
                codes.get(BankPart.OTHER)
            };
        }
    }

    /** Puts interviews into the data bank; what stood there of them before is replaced. */
    void write(List<Kept> interviews) {
        passing.getJdbcTemplate()
                .batchUpdate(
                        "delete from bank_entry where interview = ?",
                        interviews.stream()
                                .map(kept -> new Object[] {kept.entry().interview()})
                                .toList());
        passing.getJdbcTemplate()
                .batchUpdate(
                        """
                        insert into bank_entry (answers, interview, organisation, organisation_name, sort_key, case_number,
                            lead_municipality, municipality, neighbourhood, assoc_type, questionnaire_version,
                            interview_date, stored_at, most_rounds, coded_by, answers_a, answers_b, answers_c, answers_other)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                        interviews.stream().map(Kept::row).toList());
        passing.getJdbcTemplate()
                .batchUpdate(
                        "insert into bank_words (interview, words, personal_words) values (?, ?, ?)",
                        interviews.stream()
                                .map(kept -> new Object[] {
                                    kept.entry().interview(),
                                    kept.words().open(),
                                    kept.words().personal()
                                })
                                .toList());
    }

    /** By which layouts the interviews are coded, version → marks. */
    Map<Long, Set<String>> marks() {
        Map<Long, Set<String>> marks = new HashMap<>();
        jdbc.sql("select distinct questionnaire_version, coded_by from bank_entry")
                .query(row -> {
                    marks.computeIfAbsent(row.getLong("questionnaire_version"), none -> new HashSet<>())
                            .add(row.getString("coded_by"));
                });
        return marks;
    }

    /** Interviews of a version that are coded by some layouts, by their rounds of interviews. */
    Map<Long, List<Long>> codedBy(Long version, Set<String> marks) {
        Map<Long, List<Long>> found = new TreeMap<>();
        jdbc.sql(
                        """
                        select i.fieldwork, i.id from bank_entry e join interview i on i.id = e.interview
                        where e.questionnaire_version = :version and e.coded_by in (:marks) order by i.id""")
                .param("version", version)
                .param("marks", marks)
                .query(row -> {
                    found.computeIfAbsent(row.getLong("fieldwork"), none -> new ArrayList<>())
                            .add(row.getLong("id"));
                });
        return found;
    }

    /** Those of some interviews that are here and coded by this layout. */
    Set<Long> alreadyCoded(String mark, List<Long> interviews) {
        return new HashSet<>(
                jdbc.sql("select interview from bank_entry where interview in (:interviews) and coded_by = :mark")
                        .param("interviews", interviews)
                        .param("mark", mark)
                        .query(Long.class)
                        .list());
    }

    /** Takes out an interview; its answers stay. */
    void remove(Long interview) {
        jdbc.sql("delete from bank_entry where interview = ?").param(interview).update();
    }

    /** How many interviews somebody may see, by all facets at once. */
    BankCells cells(BankReader reader) {
        String columns = Arrays.stream(Facet.values()).map(Facet::column).collect(Collectors.joining(", e.", "e.", ""));
        List<BankCells.Cell> cells = new ArrayList<>();
        asked(
                        "select " + columns + ", e.coded_by, count(*) as interviews from bank_entry e",
                        BankQuery.of(reader),
                        " group by " + columns + ", e.coded_by")
                .query(row -> {
                    List<String> facets = new ArrayList<>();
                    for (Facet facet : Facet.values()) {
                        facets.add(row.getString(facet.column()));
                    }
                    cells.add(new BankCells.Cell(facets, row.getString("coded_by"), row.getInt("interviews")));
                });
        return new BankCells(cells);
    }

    /** Takes the codes of one interview. */
    interface CodesTaker {
        void take(String group, Long version, Map<BankPart, String> codes);
    }

    /** Reads the codes of some parts of all that is asked for, with the value of a facet, which may be null for none. */
    @Transactional(readOnly = true)
    public void eachCode(BankQuery query, Set<BankPart> parts, Facet by, CodesTaker taker) {
        String group = by == null ? "null" : "e." + by.column();
        passing.query(
                "select " + group + " as facet, e.questionnaire_version" + columns(parts) + " from bank_entry e"
                        + query.where(),
                query.params(),
                row -> {
                    taker.take(row.getString(1), row.getLong(2), codes(row, parts));
                });
    }

    /** The ids of what is found by words, in Turkish alphabetical order of the associations, the newest interview of each first. */
    @Transactional(readOnly = true)
    public List<Long> found(BankReader reader, BankQuery asked, BankSearch search) {
        BankQuery query = asked;
        Set<BankPart> parts = search.parts();
        StringBuilder columns = new StringBuilder("e.interview, e.organisation, e.sort_key, e.questionnaire_version");
        columns.append(columns(parts));
        for (int word = 0; word < search.words().size(); word++) {
            String written = written(word, reader);
            // words hold letters and digits alone, so that none of them is a pattern
            query = query.with("word" + word, "%" + search.words().get(word) + "%");
            if (search.isInLabels(word)) {
                columns.append(", case when ")
                        .append(written)
                        .append(" then 1 else 0 end as hit")
                        .append(word);
            } else {
                query = query.and(written);
            }
        }
        if (reader.own() != null) {
            query = query.with("own", reader.own());
        }
        List<Found> found = new ArrayList<>();
        passing.query(
                "select " + columns + " from bank_entry e join bank_words w on w.interview = e.interview"
                        + query.where(),
                query.params(),
                row -> {
                    if (isFound(row, search, parts)) {
                        found.add(new Found(
                                row.getString("sort_key"), row.getLong("organisation"), row.getLong("interview")));
                    }
                });
        found.sort(Found.ORDER);
        return found.stream().map(Found::interview).toList();
    }

    private static String written(int word, BankReader reader) {
        String found = "w.words like :word" + word;
        return reader.own() == null
                ? found
                : "(" + found + " or (e.municipality = :own and w.personal_words like :word" + word + "))";
    }

    private static boolean isFound(ResultSet row, BankSearch search, Set<BankPart> parts) throws SQLException {
        Map<BankPart, String> codes = null;
        for (int word = 0; word < search.words().size(); word++) {
            if (search.isInLabels(word) && row.getInt("hit" + word) == 0) {
                if (codes == null) {
                    codes = codes(row, parts);
                }
                if (!search.isChosen(word, row.getLong("questionnaire_version"), codes)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static String columns(Set<BankPart> parts) {
        return parts.stream().map(part -> ", e." + part.column()).collect(Collectors.joining());
    }

    private static Map<BankPart, String> codes(ResultSet row, Set<BankPart> parts) throws SQLException {
        Map<BankPart, String> codes = new EnumMap<>(BankPart.class);
        for (BankPart part : parts) {
            codes.put(part, row.getString(part.column()));
        }
        return codes;
    }

    private record Found(String sortKey, Long organisation, Long interview) {

        static final Comparator<Found> ORDER = Comparator.comparing(Found::sortKey)
                .thenComparing(Found::organisation)
                .thenComparing(Found::interview, Comparator.reverseOrder());
    }

    /** Interviews that were found before, in the order in which they are asked for. */
    List<BankEntry> page(List<Long> interviews) {
        if (interviews.isEmpty()) {
            return List.of();
        }
        return jdbc
                .sql("select e.* from bank_entry e where e.interview in (:interviews)")
                .param("interviews", interviews)
                .query(BankEntries::entry)
                .list()
                .stream()
                .sorted(Comparator.comparing(entry -> interviews.indexOf(entry.interview())))
                .toList();
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

    /** What some interviews have in common: how many are of which municipality, and the rounds of the longest repeat. */
    record Extent(Map<String, Integer> municipalities, int mostRounds) {}

    Extent extent(List<Long> interviews) {
        Map<String, Integer> municipalities = new TreeMap<>();
        int[] mostRounds = {0};
        for (int first = 0; first < interviews.size(); first += BATCH) {
            jdbc.sql(
                            """
                            select municipality, count(*) as interviews, max(most_rounds) as most_rounds from bank_entry
                            where interview in (:interviews) group by municipality""")
                    .param("interviews", interviews.subList(first, Math.min(first + BATCH, interviews.size())))
                    .query(row -> {
                        municipalities.merge(row.getString("municipality"), row.getInt("interviews"), Integer::sum);
                        mostRounds[0] = Math.max(mostRounds[0], row.getInt("most_rounds"));
                    });
        }
        return new Extent(municipalities, mostRounds[0]);
    }

    /**
     * Reads the answers of interviews that were found before, in the order of their ids, a batch at a time. Breaks off where
     * one is no longer there: what is handed out would be a part.
     */
    void each(List<Long> interviews, Consumer<BankedAnswers> taker) {
        for (int first = 0; first < interviews.size(); first += BATCH) {
            List<Long> batch = interviews.subList(first, Math.min(first + BATCH, interviews.size()));
            List<BankedAnswers> read = jdbc.sql(
                            """
                            select e.*, a.answers as document from bank_entry e
                            join interview_answers a on a.id = e.answers
                            where e.interview in (:interviews) order by e.interview""")
                    .param("interviews", batch)
                    .query(BankEntries::answers)
                    .list();
            if (read.size() < batch.size()) {
                throw new IllegalStateException("interviews left the data bank while they were read");
            }
            read.forEach(taker);
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
