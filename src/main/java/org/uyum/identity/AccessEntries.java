package org.uyum.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the log of access and rights, the newest first. The caller checks who may read what. */
@Repository
public class AccessEntries {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    AccessEntries(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public List<AccessEntry> find(AccessSearch search, int skip, int most) {
        Map<String, Object> values = new LinkedHashMap<>();
        StringBuilder where = new StringBuilder(" where 1 = 1");
        among(search.municipalities(), "municipality in (:municipalities)", "municipalities", where, values);
        among(search.people(), "(actor in (:people) or person in (:people))", "people", where, values);
        if (search.kind() != null) {
            where.append(" and kind = :kind");
            values.put("kind", search.kind().name());
        }
        if (search.from() != null) {
            where.append(" and occurred_at >= :from");
            values.put("from", moment(search.from()));
        }
        if (search.until() != null) {
            where.append(" and occurred_at < :until");
            values.put("until", moment(search.until()));
        }
        values.put("most", most);
        values.put("skip", skip);
        return jdbc.sql("select * from access_event" + where + " order by id desc limit :most offset :skip")
                .params(values)
                .query(this::entry)
                .list();
    }

    private static void among(
            Set<String> allowed, String condition, String name, StringBuilder where, Map<String, Object> values) {
        if (allowed == null) {
            return;
        }
        where.append(" and ").append(allowed.isEmpty() ? "1 = 0" : condition);
        if (!allowed.isEmpty()) {
            values.put(name, allowed);
        }
    }

    private static OffsetDateTime moment(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private AccessEntry entry(ResultSet row, int number) throws SQLException {
        return new AccessEntry(
                row.getLong("id"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                AccessEvent.Kind.valueOf(row.getString("kind")),
                row.getString("actor"),
                row.getString("person"),
                row.getString("municipality"),
                row.getString("address"),
                details(row.getString("details")));
    }

    private Map<String, Object> details(String text) {
        try {
            return json.readValue(text, new TypeReference<LinkedHashMap<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("details in the log of access are no JSON", e);
        }
    }
}
