package org.uyum.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** The lists of organisations that were uploaded, each for whoever did it alone, and for a short while. */
@Repository
class OrganisationImports {

    static final Duration KEPT = Duration.ofHours(2);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ObjectMapper json;

    OrganisationImports(JdbcClient jdbc, Clock clock, ObjectMapper json) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
    }

    /**
     * A list as it is kept.
     *
     * @param states of the rows by their numbers, as they were when the list was uploaded
     * @param done what was done with the rows, once it is imported; empty until then
     */
    record Kept(OrganisationList list, Map<Integer, String> states, List<OrganisationRow> done) {}

    record Uploaded(String id, String municipality, String fileName, boolean imported, Kept kept) {}

    /** Returns the id by which the person finds it again. */
    String add(String person, String municipality, String fileName, Kept kept) {
        String id = UUID.randomUUID().toString();
        jdbc.sql(
                        """
                        insert into organisation_import (id, person, municipality, file_name, uploaded_at, list)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(id, person, municipality, fileName, now(), written(kept))
                .update();
        return id;
    }

    Optional<Uploaded> find(String id, String person, String municipality) {
        return jdbc.sql(
                        """
                        select * from organisation_import
                        where id = ? and person = ? and municipality = ? and uploaded_at > ?""")
                .params(id, person, municipality, now().minus(KEPT))
                .query(this::uploaded)
                .optional();
    }

    /** Keeps what was done, in the place of the list. */
    void imported(String id, Kept done) {
        jdbc.sql("update organisation_import set list = ?, imported_at = ? where id = ?")
                .params(written(done), now(), id)
                .update();
    }

    void remove(String id, String person) {
        jdbc.sql("delete from organisation_import where id = ? and person = ?")
                .params(id, person)
                .update();
    }

    @Scheduled(fixedDelay = 15, timeUnit = TimeUnit.MINUTES)
    void removeOld() {
        jdbc.sql("delete from organisation_import where uploaded_at <= ?")
                .param(now().minus(KEPT))
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(Instant.now(clock), ZoneOffset.UTC);
    }

    private Uploaded uploaded(ResultSet row, int number) throws SQLException {
        return new Uploaded(
                row.getString("id"),
                row.getString("municipality"),
                row.getString("file_name"),
                row.getObject("imported_at", OffsetDateTime.class) != null,
                read(row.getString("list")));
    }

    private String written(Kept kept) {
        try {
            return json.writeValueAsString(kept);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a list of organisations cannot be written as JSON", e);
        }
    }

    private Kept read(String text) {
        try {
            return json.readValue(text, Kept.class);
        } catch (JsonProcessingException e) {
            // its message would quote the list
            throw new IllegalStateException("a list of organisations that was kept cannot be read");
        }
    }
}
