package org.uyum.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uyum.identity.ActingFor;
import org.uyum.identity.CurrentPerson;

/** Who prepared or edited what: the four-eyes rule refuses the approval of a thing to everybody who contributed to it. */
@Component
public class Contributions {

    private final JdbcClient jdbc;
    private final CurrentPerson currentPerson;
    private final ActingFor actingFor;
    private final Clock clock;

    Contributions(JdbcClient jdbc, CurrentPerson currentPerson, ActingFor actingFor, Clock clock) {
        this.jdbc = jdbc;
        this.currentPerson = currentPerson;
        this.actingFor = actingFor;
        this.clock = clock;
    }

    /** The current person contributed to the thing, and with them whoever they act for; said twice, it is kept once. */
    public void add(Thing thing) {
        add(thing, currentPerson.get().id(), actingFor.current());
    }

    /** Somebody else contributed to the thing, whose work the current person brings in. */
    public void add(Thing thing, String person) {
        add(thing, person, Optional.empty());
    }

    private void add(Thing thing, String person, Optional<String> principal) {
        boolean known = contributed(thing, person)
                && principal.map(other -> contributed(thing, other)).orElse(true);
        if (!known) {
            jdbc.sql(
                            """
                            insert into contribution (thing_type, thing_id, thing_version, person, acting_for, contributed_at)
                            values (?, ?, ?, ?, ?, ?)""")
                    .params(
                            thing.type(),
                            thing.id(),
                            thing.version(),
                            person,
                            principal.orElse(null),
                            OffsetDateTime.ofInstant(Instant.now(clock), ZoneOffset.UTC))
                    .update();
        }
    }

    /** Whether a person contributed to this version or an earlier one, whose content it carries on. */
    public boolean contributed(Thing thing, String person) {
        Optional<Integer> found = jdbc.sql(
                        """
                        select 1 from contribution
                        where thing_type = ? and thing_id = ? and thing_version <= ? and (person = ? or acting_for = ?)
                        fetch first 1 row only""")
                .params(thing.type(), thing.id(), thing.version(), person, person)
                .query(Integer.class)
                .optional();
        return found.isPresent();
    }

    /** The ids of all things of a type to which a person contributed, themselves or through somebody who acted for them. */
    public Set<String> of(String person, String type) {
        return jdbc.sql(
                        "select distinct thing_id from contribution where thing_type = ? and (person = ? or acting_for = ?)")
                .params(type, person, person)
                .query(String.class)
                .set();
    }
}
