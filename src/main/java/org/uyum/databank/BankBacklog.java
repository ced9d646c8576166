package org.uyum.databank;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Interviews whose answers were accepted and are not in the data bank. In the ordinary case there are none, so that asking
 * costs nothing; whoever reads the data bank asks, since without them it is a part that looks like the whole.
 */
@Repository
class BankBacklog {

    private static final String ADD =
            """
            insert into bank_backlog (answers, interview, fieldwork, organisation, municipality, lead_municipality,
                questionnaire_version, failed)
            select a.id, i.id, i.fieldwork, i.organisation, i.municipality, :lead, :version, :failed
            from interview i join interview_answers a on a.interview = i.id
            where a.round = (select max(b.round) from interview_answers b where b.interview = i.id) and i.state = 'STORED'
            """;

    private final JdbcClient jdbc;

    BankBacklog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How many interviews of a version are missing.
     *
     * @param failed whether they were tried and could not be put in
     */
    record Missing(Long version, boolean failed, int interviews) {}

    /** What is missing of what somebody may see. */
    List<Missing> of(BankReader reader) {
        BankQuery query = BankQuery.of(reader);
        return jdbc.sql("select e.questionnaire_version, e.failed, count(*) as interviews from bank_backlog e"
                        + query.where() + " group by e.questionnaire_version, e.failed")
                .params(query.params())
                .query((row, number) -> new Missing(
                        row.getLong("questionnaire_version"), row.getBoolean("failed"), row.getInt("interviews")))
                .list();
    }

    /** Whether any interview with an organisation is missing that somebody may see. */
    boolean holds(BankReader reader, Long organisation) {
        BankQuery query = BankQuery.of(reader).and("e.organisation = :organisation", "organisation", organisation);
        return jdbc.sql("select count(*) from bank_backlog e" + query.where())
                        .params(query.params())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Rounds of interviews of which some are neither in the data bank nor known to be missing. */
    List<Long> fieldworksWithUnknown() {
        return jdbc.sql(
                        """
                        select distinct i.fieldwork from interview i join interview_answers a on a.interview = i.id
                        where i.state = 'STORED'
                          and not exists (select 1 from bank_entry e where e.interview = i.id)
                          and not exists (select 1 from bank_backlog m where m.interview = i.id)
                        order by i.fieldwork""")
                .query(Long.class)
                .list();
    }

    /** Notes those of a round of interviews. */
    void addUnknown(Long fieldwork, Long version, String lead) {
        jdbc.sql(
                        ADD
                                + """
                        and i.fieldwork = :fieldwork
                        and not exists (select 1 from bank_entry e where e.interview = i.id)
                        and not exists (select 1 from bank_backlog m where m.interview = i.id)""")
                .param("fieldwork", fieldwork)
                .param("version", version)
                .param("lead", lead)
                .param("failed", false)
                .update();
    }

    /** Notes that an interview could not be put in. */
    void addFailed(Long interview, Long version, String lead) {
        remove(List.of(interview));
        jdbc.sql(ADD + "and i.id = :interview")
                .param("interview", interview)
                .param("version", version)
                .param("lead", lead)
                .param("failed", true)
                .update();
    }

    void remove(List<Long> interviews) {
        jdbc.sql("delete from bank_backlog where interview in (:interviews)")
                .param("interviews", interviews)
                .update();
    }

    /** What failed is tried again. */
    void forgetFailures() {
        jdbc.sql("update bank_backlog set failed = false where failed = true").update();
    }

    /** What is to be put in, by rounds of interviews. */
    Map<Long, List<Long>> due() {
        Map<Long, List<Long>> due = new TreeMap<>();
        jdbc.sql("select fieldwork, interview from bank_backlog where failed = false order by interview")
                .query(row -> {
                    due.computeIfAbsent(row.getLong("fieldwork"), none -> new ArrayList<>())
                            .add(row.getLong("interview"));
                });
        return due;
    }
}
