package org.uyum.questionnaire;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** Files that wait to be stored as versions, each for its uploader alone, and no longer than {@link #KEPT}. */
@Repository
class Uploads {

    static final Duration KEPT = Duration.ofHours(24);

    private static final String THEIRS = " from questionnaire_upload where id = ? and uploaded_by = ?";

    private final JdbcClient jdbc;
    private final Clock clock;

    Uploads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param version id of the version that it became; the file is gone then */
    record Upload(String id, String fileName, byte[] file, Optional<Long> version) {}

    /** Returns the id by which its uploader finds it again. */
    String add(String person, String fileName, byte[] file) {
        String id = UUID.randomUUID().toString();
        jdbc.sql(
                        "insert into questionnaire_upload (id, uploaded_by, file_name, source, uploaded_at) values (?, ?, ?, ?, ?)")
                .params(id, person, fileName, Base64.getEncoder().encodeToString(file), now())
                .update();
        return id;
    }

    Optional<Upload> find(String id, String person) {
        return jdbc.sql("select *" + THEIRS + " and uploaded_at > ?")
                .params(id, person, now().minus(KEPT))
                .query(Uploads::upload)
                .optional();
    }

    /** As {@link #find}; whoever asks for the same one waits for the end of this transaction. */
    Optional<Upload> take(String id, String person) {
        jdbc.sql("select id" + THEIRS + " for update")
                .params(id, person)
                .query(String.class)
                .optional();
        return find(id, person);
    }

    void stored(String id, Long versionId) {
        jdbc.sql("update questionnaire_upload set source = '', version_id = ? where id = ?")
                .params(versionId, id)
                .update();
    }

    void remove(String id, String person) {
        jdbc.sql("delete" + THEIRS).params(id, person).update();
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void removeOld() {
        jdbc.sql("delete from questionnaire_upload where uploaded_at <= ?")
                .param(now().minus(KEPT))
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(Instant.now(clock), ZoneOffset.UTC);
    }

    private static Upload upload(ResultSet row, int number) throws SQLException {
        return new Upload(
                row.getString("id"),
                row.getString("file_name"),
                Base64.getDecoder().decode(row.getString("source")),
                Optional.ofNullable(row.getObject("version_id", Long.class)));
    }
}
