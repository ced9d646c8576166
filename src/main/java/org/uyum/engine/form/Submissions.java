package org.uyum.engine.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uyum.engine.Step;
import org.uyum.identity.ActingFor;
import org.uyum.web.Refused;

/** Keeps every accepted submission with its round. */
@Component
class Submissions {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final ActingFor actingFor;
    private final Clock clock;

    Submissions(JdbcClient jdbc, ObjectMapper json, ActingFor actingFor, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.actingFor = actingFor;
        this.clock = clock;
    }

    /**
     * Stores a submission and returns its round, counted from 1 per step and process instance. Of two submissions of
     * one task at once, the second waits for the first and is refused.
     */
    int store(Step step, String submissionKey, FormSchema form, Map<String, Object> answers, String person) {
        int round = 1
                + jdbc.sql("select count(*) from form_submission where process_instance_id = ? and step_id = ?")
                        .params(step.processInstanceId(), step.stepId())
                        .query(Integer.class)
                        .single();
        try {
            jdbc.sql(
                            """
                            insert into form_submission (task_id, step_id, process_instance_id, case_number, municipality,
                                round, form_id, form_version, answers, person, acting_for, submitted_at)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            submissionKey,
                            step.stepId(),
                            step.processInstanceId(),
                            step.caseNumber(),
                            step.municipality(),
                            round,
                            form.id(),
                            form.version(),
                            answers == null ? null : asJson(answers),
                            person,
                            actingFor.current().orElse(null),
                            OffsetDateTime.ofInstant(Instant.now(clock), ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException e) {
            throw Refused.because("engine.task.alreadyDone");
        } catch (ConcurrencyFailureException | QueryTimeoutException e) {
            // the other submission is still under way; the database does not wait for ever
            throw Refused.because("engine.task.beingDone");
        }
        return round;
    }

    private String asJson(Map<String, Object> answers) {
        try {
            return json.writeValueAsString(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("checked answers cannot be written as JSON", e);
        }
    }
}
