package org.uyum.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Keeps deputyships: each is added once, and may be ended once. */
@Repository
class Deputyships {

    private static final String ALL = "select * from deputyship ";

    private final JdbcClient jdbc;

    Deputyships(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Deputyship add(NewDeputyship wanted, String municipality, String namedBy, Instant namedAt) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                        insert into deputyship (principal, deputy, municipality, roles, first_day, last_day, may_finish,
                            named_by, named_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        wanted.principal(),
                        wanted.deputy(),
                        municipality,
                        written(wanted.roles()),
                        wanted.firstDay(),
                        wanted.lastDay(),
                        wanted.mayFinish(),
                        namedBy,
                        OffsetDateTime.ofInstant(namedAt, ZoneOffset.UTC))
                .update(key, "id");
        return find(key.getKeyAs(Long.class)).orElseThrow();
    }

    /** False if it was ended before. */
    boolean end(Long id, String endedBy, Instant endedAt) {
        return jdbc.sql("update deputyship set ended_by = ?, ended_at = ? where id = ? and ended_at is null")
                        .params(endedBy, OffsetDateTime.ofInstant(endedAt, ZoneOffset.UTC), id)
                        .update()
                > 0;
    }

    Optional<Deputyship> find(Long id) {
        return jdbc.sql(ALL + "where id = ?").param(id).query(this::deputyship).optional();
    }

    /** Lets whoever changes what belongs to a deputyship go one after another, until the end of their transactions. */
    void hold(Long id) {
        jdbc.sql("select id from deputyship where id = ? for update")
                .param(id)
                .query(Long.class)
                .optional();
    }

    List<Deputyship> ofPrincipal(String person) {
        return jdbc.sql(ALL + "where principal = ? order by first_day, id")
                .param(person)
                .query(this::deputyship)
                .list();
    }

    List<Deputyship> ofDeputy(String person) {
        return jdbc.sql(ALL + "where deputy = ? order by first_day, id")
                .param(person)
                .query(this::deputyship)
                .list();
    }

    /** Those that nobody ended and whose days include this one. */
    List<Deputyship> running(LocalDate day) {
        return jdbc.sql(ALL + "where ended_at is null and first_day <= ? and last_day >= ? order by id")
                .params(day, day)
                .query(this::deputyship)
                .list();
    }

    private Deputyship deputyship(ResultSet row, int number) throws SQLException {
        OffsetDateTime endedAt = row.getObject("ended_at", OffsetDateTime.class);
        return new Deputyship(
                row.getLong("id"),
                row.getString("principal"),
                row.getString("deputy"),
                row.getString("municipality"),
                roles(row.getString("roles")),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getBoolean("may_finish"),
                row.getString("named_by"),
                row.getObject("named_at", OffsetDateTime.class).toInstant(),
                row.getString("ended_by"),
                endedAt == null ? null : endedAt.toInstant());
    }

    private static String written(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(","));
    }

    private static Set<Role> roles(String written) {
        return Arrays.stream(written.split(",")).map(Role::valueOf).collect(Collectors.toSet());
    }
}
