package org.uyum.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which accounts are of people whom a provider outside signs in. An account belongs to one subject of one provider for
 * good, so that nobody comes to it by being given a name that somebody had before.
 */
@Repository
public class OutsideAccounts {

    private static final String ALL = "select person, provider, subject, barred from outside_account";

    private final JdbcClient jdbc;
    private final Clock clock;

    OutsideAccounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<OutsideAccount> find(String person) {
        return jdbc.sql(ALL + " where person = ?")
                .param(person)
                .query(OutsideAccount.class)
                .optional();
    }

    public boolean has(String person) {
        return find(person).isPresent();
    }

    /** The account of somebody who has signed in before. */
    public Optional<OutsideAccount> find(String provider, String subject) {
        return jdbc.sql(ALL + " where provider = ? and subject = ?")
                .params(provider, subject)
                .query(OutsideAccount.class)
                .optional();
    }

    public void add(OutsideAccount account) {
        jdbc.sql("insert into outside_account (person, provider, subject, barred, since) values (?, ?, ?, ?, ?)")
                .params(
                        account.person(),
                        account.provider(),
                        account.subject(),
                        account.barred(),
                        OffsetDateTime.ofInstant(Instant.now(clock), ZoneOffset.UTC))
                .update();
    }

    /** Says who somebody is for the provider, once: who is known already stays. */
    public void recognise(String person, String subject) {
        jdbc.sql("update outside_account set subject = ? where person = ? and subject is null")
                .params(subject, person)
                .update();
    }

    /** Makes an account a local one again. */
    public void remove(String person) {
        jdbc.sql("delete from outside_account where person = ?").param(person).update();
    }

    /** Lets an account be closed, or not, whatever its provider says. */
    public void bar(String person, boolean barred) {
        jdbc.sql("update outside_account set barred = ? where person = ?")
                .params(barred, person)
                .update();
    }
}
