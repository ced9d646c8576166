package org.uyum.identity;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** From when on sessions of a person count: what began earlier was ended, on every node. */
@Repository
class EndedSessions {

    private final JdbcClient jdbc;

    EndedSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Instant> of(String person) {
        return jdbc.sql("select ended_at from ended_sessions where person = ?")
                .param(person)
                .query((row, number) ->
                        row.getObject("ended_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    @Transactional
    void end(String person, Instant at) {
        jdbc.sql("delete from ended_sessions where person = ?").param(person).update();
        jdbc.sql("insert into ended_sessions (person, ended_at) values (?, ?)")
                .params(person, OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }
}
