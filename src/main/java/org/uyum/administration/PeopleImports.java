package org.uyum.administration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/**
 * The lists of people that were uploaded, each for the administrator who did it alone, and for a short while: names and
 * addresses are removed with the import, at the latest after {@link #KEPT}.
 */
@Repository
class PeopleImports {

    static final Duration KEPT = Duration.ofHours(2);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ObjectMapper json;

    PeopleImports(JdbcClient jdbc, Clock clock, ObjectMapper json) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
    }

    /**
     * A list as it is kept.
     *
     * @param states of the rows by their numbers, as they were when the list was uploaded
     */
    record Kept(PeopleList list, Map<Integer, String> states) {}

    /**
     * @param kept nothing once the list is imported
     * @param importedAt null until then
     * @param added rows by the ids of those whom the import added; none until then
     */
    record Uploaded(String id, String fileName, Optional<Kept> kept, Instant importedAt, Map<String, Integer> added) {}

    /** Returns the id by which the administrator finds it again. */
    String add(String administrator, String fileName, Kept kept) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("insert into people_import (id, administrator, file_name, uploaded_at, list) values (?, ?, ?, ?, ?)")
                .params(id, administrator, fileName, now(), written(kept))
                .update();
        return id;
    }

    Optional<Uploaded> find(String id, String administrator) {
        return jdbc.sql("select * from people_import where id = ? and administrator = ? and uploaded_at > ?")
                .params(id, administrator, now().minus(KEPT))
                .query(this::uploaded)
                .optional();
    }

    /** Keeps that it was imported, and of the list no more than whom it added. */
    void imported(String id, Map<String, Integer> added) {
        jdbc.sql("update people_import set list = ?, imported_at = ? where id = ?")
                .params(written(added), now(), id)
                .update();
    }

    void remove(String id, String administrator) {
        jdbc.sql("delete from people_import where id = ? and administrator = ?")
                .params(id, administrator)
                .update();
    }

    @Scheduled(fixedDelay = 15, timeUnit = TimeUnit.MINUTES)
    void removeOld() {
        jdbc.sql("delete from people_import where uploaded_at <= ?")
                .param(now().minus(KEPT))
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(Instant.now(clock), ZoneOffset.UTC);
    }

    private Uploaded uploaded(ResultSet row, int number) throws SQLException {
        OffsetDateTime importedAt = row.getObject("imported_at", OffsetDateTime.class);
        String list = row.getString("list");
        boolean imported = importedAt != null;
        return new Uploaded(
                row.getString("id"),
                row.getString("file_name"),
                imported ? Optional.empty() : Optional.of(read(list, new TypeReference<>() {})),
                imported ? importedAt.toInstant() : null,
                imported ? read(list, new TypeReference<>() {}) : Map.of());
    }

    private String written(Object kept) {
        try {
            return json.writeValueAsString(kept);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a list of people cannot be written as JSON", e);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            // its message would quote the list
            throw new IllegalStateException("a list of people that was kept cannot be read");
        }
    }
}
