package org.uyum.databank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Until when answers are kept, and which were destroyed. */
@Repository
class Retentions {

    private static final String ALL =
            """
            select r.*, i.case_number, i.municipality, i.organisation_name
            from answers_retention r join interview i on i.id = r.interview
            """;

    private final JdbcClient jdbc;

    Retentions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<RetainedAnswers> of(Long interview) {
        return jdbc.sql(ALL + "where r.interview = ?")
                .param(interview)
                .query(Retentions::row)
                .optional();
    }

    /** Those that are there and are kept no longer than a day, the earliest first. */
    List<RetainedAnswers> keptUntil(Collection<String> municipalities, LocalDate day) {
        return jdbc.sql(
                        ALL
                                + """
                        where r.destroyed_at is null and r.retain_until <= :day and i.municipality in (:municipalities)
                        order by r.retain_until, r.interview""")
                .param("day", day)
                .param("municipalities", municipalities)
                .query(Retentions::row)
                .list();
    }

    List<RetainedAnswers> destroyed(Collection<String> municipalities, int most) {
        return jdbc.sql(
                        ALL
                                + """
                        where r.destroyed_at is not null and i.municipality in (:municipalities)
                        order by r.destroyed_at desc, r.interview limit :most""")
                .param("municipalities", municipalities)
                .param("most", most)
                .query(Retentions::row)
                .list();
    }

    /** Those of some interviews whose answers were destroyed. */
    Set<Long> destroyed(Collection<Long> interviews) {
        return interviews.isEmpty()
                ? Set.of()
                : jdbc.sql(
                                """
                                select interview from answers_retention
                                where destroyed_at is not null and interview in (:interviews)""")
                        .param("interviews", interviews)
                        .query(Long.class)
                        .set();
    }

    /** Interviews whose answers are kept no longer, in all municipalities. */
    List<Long> over(LocalDate today) {
        return jdbc.sql("select interview from answers_retention where destroyed_at is null and retain_until < ?")
                .param(today)
                .query(Long.class)
                .list();
    }

    void keep(Long interview, LocalDate until) {
        jdbc.sql("insert into answers_retention (interview, retain_until) values (?, ?)")
                .params(interview, until)
                .update();
    }

    /** Marks answers as destroyed; of two who do so at once, one is told that it did. */
    boolean markDestroyed(Long interview, Instant at, String by, DestructionReason reason, String reference) {
        return jdbc.sql(
                                """
                                update answers_retention set destroyed_at = ?, destroyed_by = ?, reason = ?, reference = ?
                                where interview = ? and destroyed_at is null""")
                        .params(OffsetDateTime.ofInstant(at, ZoneOffset.UTC), by, reason.name(), reference, interview)
                        .update()
                == 1;
    }

    void countRounds(Long interview, int rounds) {
        jdbc.sql("update answers_retention set rounds = ? where interview = ?")
                .params(rounds, interview)
                .update();
    }

    /** Forgets by whom, why and with which reference answers were destroyed before a moment. */
    int forgetDestroyedBefore(Instant moment) {
        return jdbc.sql(
                        """
                        update answers_retention set destroyed_by = null, reference = null
                        where destroyed_at < ? and (destroyed_by is not null or reference is not null)""")
                .param(OffsetDateTime.ofInstant(moment, ZoneOffset.UTC))
                .update();
    }

    private static RetainedAnswers row(ResultSet row, int number) throws SQLException {
        OffsetDateTime destroyed = row.getObject("destroyed_at", OffsetDateTime.class);
        String reason = row.getString("reason");
        return new RetainedAnswers(
                row.getLong("interview"),
                row.getString("case_number"),
                row.getString("municipality"),
                row.getString("organisation_name"),
                row.getObject("retain_until", LocalDate.class),
                destroyed == null ? null : destroyed.toInstant(),
                row.getString("destroyed_by"),
                reason == null ? null : DestructionReason.valueOf(reason),
                row.getString("reference"),
                row.getObject("rounds", Integer.class));
    }
}
