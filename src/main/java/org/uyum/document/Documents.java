package org.uyum.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.uyum.identity.ActingFor;
import org.uyum.identity.CurrentPerson;

/** Freezes documents: what is stored here is read back unaltered, with its hash, and never written again. */
@Repository
public class Documents {

    private final JdbcClient jdbc;
    private final CurrentPerson currentPerson;
    private final ActingFor actingFor;
    private final Clock clock;

    Documents(JdbcClient jdbc, CurrentPerson currentPerson, ActingFor actingFor, Clock clock) {
        this.jdbc = jdbc;
        this.currentPerson = currentPerson;
        this.actingFor = actingFor;
        this.clock = clock;
    }

    /** Stores the next version of an owner's document and returns it. */
    public StoredDocument freeze(String owner, String title, String mediaType, String content) {
        int version = latest(owner).map(StoredDocument::version).orElse(0) + 1;
        jdbc.sql(
                        """
                        insert into stored_document (owner, version, title, media_type, content, sha256, stored_by, acting_for,
                            stored_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        owner,
                        version,
                        title,
                        mediaType,
                        content,
                        sha256(content),
                        currentPerson.id().orElse(null),
                        actingFor.current().orElse(null),
                        OffsetDateTime.ofInstant(Instant.now(clock), ZoneOffset.UTC))
                .update();
        return latest(owner).orElseThrow();
    }

    public Optional<StoredDocument> latest(String owner) {
        return jdbc.sql("select * from stored_document where owner = ? order by version desc fetch first 1 row only")
                .param(owner)
                .query(Documents::document)
                .optional();
    }

    /** All versions of an owner's document, newest first. */
    public List<StoredDocument> all(String owner) {
        return jdbc.sql("select * from stored_document where owner = ? order by version desc")
                .param(owner)
                .query(Documents::document)
                .list();
    }

    /** SHA-256 of a text in UTF-8. */
    public static String sha256(String content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static StoredDocument document(ResultSet row, int number) throws SQLException {
        return new StoredDocument(
                row.getLong("id"),
                row.getString("owner"),
                row.getInt("version"),
                row.getString("title"),
                row.getString("media_type"),
                row.getString("content"),
                row.getString("sha256"),
                row.getString("stored_by"),
                row.getString("acting_for"),
                row.getObject("stored_at", OffsetDateTime.class).toInstant());
    }
}
