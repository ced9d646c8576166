package org.uyum.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uyum.identity.AccessEvent;
import org.uyum.identity.AccessLog;
import org.uyum.identity.ActingFor;
import org.uyum.identity.CurrentPerson;

/** Writes and reads the record. There is no way to change or remove a row. */
@Component
public class Recorder {

    private final JdbcClient jdbc;
    private final JdbcClient refusals;
    private final AccessLog accessLog;
    private final CurrentPerson currentPerson;
    private final ActingFor actingFor;
    private final Clock clock;
    private final ObjectMapper json;

    Recorder(
            JdbcClient jdbc,
            @Qualifier("refusalPool") DataSource refusalPool,
            AccessLog accessLog,
            CurrentPerson currentPerson,
            ActingFor actingFor,
            Clock clock,
            ObjectMapper json) {
        this.jdbc = jdbc;
        this.refusals = JdbcClient.create(refusalPool);
        this.accessLog = accessLog;
        this.currentPerson = currentPerson;
        this.actingFor = actingFor;
        this.clock = clock;
        this.json = json;
    }

    /** Records in the transaction at hand: what is rolled back has not happened. */
    public void fact(Fact fact) {
        write(jdbc, fact);
    }

    /**
     * Records outside of the transaction at hand: a refusal is kept although what was tried is rolled back. It goes into
     * the log of access too, over the same connections.
     */
    public void refusal(Fact fact) {
        write(refusals, fact);
        accessLog.writeOver(refusals, refused(fact));
    }

    private static AccessEvent refused(Fact fact) {
        Object person = fact.details().get("person");
        AccessEvent event = AccessEvent.of(AccessEvent.Kind.REFUSED)
                .municipality(fact.municipality())
                .detail("step", fact.subject());
        if (fact.caseNumber() != null) {
            event = event.detail("case", fact.caseNumber());
        }
        if (fact.details().containsKey("why")) {
            event = event.detail("why", fact.details().get("why"));
        }
        return person == null ? event : event.concerning(person.toString());
    }

    private void write(JdbcClient connections, Fact fact) {
        connections
                .sql(
                        """
                        insert into record_entry (occurred_at, kind, case_number, municipality, process_instance_id,
                            task_id, actor, acting_for, subject, details)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        OffsetDateTime.ofInstant(Instant.now(clock), ZoneOffset.UTC),
                        fact.kind(),
                        fact.caseNumber(),
                        fact.municipality(),
                        fact.processInstanceId(),
                        fact.taskId(),
                        currentPerson.id().orElse(null),
                        actingFor.current().orElse(null),
                        fact.subject(),
                        asJson(fact))
                .update();
    }

    /** The newest entries of a case, newest first. */
    public List<RecordEntry> latestOf(String caseNumber, int most) {
        return jdbc.sql("select * from record_entry where case_number = ? order by id desc limit ?")
                .params(caseNumber, most)
                .query(Recorder::entry)
                .list();
    }

    /** What was done last in a case, newest first: without what was only tried and refused, which somebody may repeat at will. */
    public List<RecordEntry> latestDone(String caseNumber, int most) {
        return jdbc.sql(
                        """
                        select * from record_entry where case_number = ? and kind <> 'refused'
                        order by id desc limit ?""")
                .params(caseNumber, most)
                .query(Recorder::entry)
                .list();
    }

    private static RecordEntry entry(ResultSet row, int number) throws SQLException {
        return new RecordEntry(
                row.getLong("id"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("kind"),
                row.getString("case_number"),
                row.getString("municipality"),
                row.getString("process_instance_id"),
                row.getString("task_id"),
                row.getString("actor"),
                row.getString("acting_for"),
                row.getString("subject"),
                row.getString("details"));
    }

    private String asJson(Fact fact) {
        try {
            return json.writeValueAsString(fact.details());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("details of " + fact.kind() + " cannot be written as JSON", e);
        }
    }
}
