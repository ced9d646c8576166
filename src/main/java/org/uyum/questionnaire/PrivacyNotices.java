package org.uyum.questionnaire;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The privacy notices with their texts. */
@Repository
class PrivacyNotices {

    private static final String ALL =
            """
            select n.*, t.language, t.content from privacy_notice n join privacy_notice_text t on t.notice = n.id
            """;

    private final JdbcClient jdbc;

    PrivacyNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last written first. */
    List<PrivacyNotice> all() {
        return joined(jdbc.sql(ALL + "order by n.id desc, t.language")
                .query(PrivacyNotices::row)
                .list());
    }

    Optional<PrivacyNotice> find(Long id) {
        return joined(jdbc.sql(ALL + "where n.id = ?")
                        .param(id)
                        .query(PrivacyNotices::row)
                        .list())
                .stream()
                .findFirst();
    }

    /** The last version under a title. */
    Optional<PrivacyNotice> last(String title) {
        return joined(jdbc.sql(ALL + "where n.title = ? order by n.version_no desc, t.language")
                        .param(title)
                        .query(PrivacyNotices::row)
                        .list())
                .stream()
                .findFirst();
    }

    Long add(String title, int versionNo, Map<String, String> texts, String person, Instant at) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into privacy_notice (title, version_no, created_by, created_at) values (?, ?, ?, ?)")
                .params(title, versionNo, person, OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update(key, "id");
        Long id = key.getKey().longValue();
        texts.forEach((language, text) -> jdbc.sql(
                        "insert into privacy_notice_text (notice, language, content) values (?, ?, ?)")
                .params(id, language, text)
                .update());
        return id;
    }

    /** Rows of one notice, each with one text, become one. */
    private static List<PrivacyNotice> joined(List<PrivacyNotice> rows) {
        Map<Long, PrivacyNotice> byId = new LinkedHashMap<>();
        rows.forEach(row -> byId.merge(row.id(), row, PrivacyNotices::joined));
        return List.copyOf(byId.values());
    }

    private static PrivacyNotice joined(PrivacyNotice one, PrivacyNotice other) {
        Map<String, String> texts = new HashMap<>(one.texts());
        texts.putAll(other.texts());
        return new PrivacyNotice(one.id(), one.title(), one.versionNo(), one.createdBy(), one.createdAt(), texts);
    }

    private static PrivacyNotice row(ResultSet row, int number) throws SQLException {
        return new PrivacyNotice(
                row.getLong("id"),
                row.getString("title"),
                row.getInt("version_no"),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Map.of(row.getString("language"), row.getString("content")));
    }
}
