package org.uyum.engine.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.uyum.engine.form.UnfinishedAnswers.FormVersion;

/** Keeps drafts: one for each task and person. */
@Repository
class Drafts {

    private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    Drafts(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Holds the task as it is until the transaction ends: who completes or removes it waits, and then removes its
     * drafts. Otherwise a draft could be saved just after them and stay for ever. False if the task is gone already.
     */
    boolean hold(String taskId) {
        return jdbc.sql("select ID_ from ACT_RU_TASK where ID_ = ? for update")
                .param(taskId)
                .query(String.class)
                .optional()
                .isPresent();
    }

    Optional<Draft> find(String taskId, String person) {
        return jdbc.sql("select * from task_draft where task_id = ? and person = ?")
                .params(taskId, person)
                .query(this::draft)
                .optional();
    }

    void save(Draft draft) {
        OffsetDateTime savedAt = OffsetDateTime.ofInstant(draft.savedAt(), ZoneOffset.UTC);
        int changed = jdbc.sql(
                        """
                        update task_draft set form_id = ?, form_version = ?, answers = ?, revision = ?, saved_at = ?
                        where task_id = ? and person = ?""")
                .params(
                        draft.form().id(),
                        draft.form().version(),
                        asJson(draft.answers()),
                        draft.revision(),
                        savedAt,
                        draft.taskId(),
                        draft.person())
                .update();
        if (changed == 0) {
            jdbc.sql(
                            """
                            insert into task_draft (task_id, person, form_id, form_version, answers, revision, saved_at)
                            values (?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            draft.taskId(),
                            draft.person(),
                            draft.form().id(),
                            draft.form().version(),
                            asJson(draft.answers()),
                            draft.revision(),
                            savedAt)
                    .update();
        }
    }

    void remove(String taskId, String person) {
        jdbc.sql("delete from task_draft where task_id = ? and person = ?")
                .params(taskId, person)
                .update();
    }

    /** Removes the drafts of everybody who had the task. */
    void removeAll(String taskId) {
        jdbc.sql("delete from task_draft where task_id = ?").param(taskId).update();
    }

    private Draft draft(ResultSet row, int number) throws SQLException {
        return new Draft(
                row.getString("task_id"),
                row.getString("person"),
                new FormVersion(row.getString("form_id"), row.getInt("form_version")),
                answers(row.getString("answers")),
                row.getLong("revision"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }

    /** Written in ASCII: PostgreSQL stores neither the null character nor half a surrogate pair. */
    private String asJson(Map<String, Object> answers) {
        try {
            return json.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII).writeValueAsString(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a draft cannot be written as JSON", e);
        }
    }

    private Map<String, Object> answers(String text) {
        try {
            return json.readValue(text, ANSWERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a draft cannot be read", e);
        }
    }
}
