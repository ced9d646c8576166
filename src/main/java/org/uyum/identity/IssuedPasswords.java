package org.uyum.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who has a password that somebody else knows, because an administrator gave it to them: it opens one door only. */
@Repository
class IssuedPasswords {

    private final JdbcClient jdbc;
    private final Clock clock;

    IssuedPasswords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean has(String person) {
        return jdbc.sql("select count(*) from issued_password where person = ?")
                        .param(person)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Transactional
    void add(String person) {
        remove(person);
        jdbc.sql("insert into issued_password (person, issued_at) values (?, ?)")
                .params(person, OffsetDateTime.ofInstant(Instant.now(clock), ZoneOffset.UTC))
                .update();
    }

    void remove(String person) {
        jdbc.sql("delete from issued_password where person = ?").param(person).update();
    }
}
