package org.uyum.directory;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.uyum.identity.CurrentPerson;

/** Organisations that look like one and are two, and who said so with which reason. */
@Repository
class ApartPairs {

    private final JdbcClient jdbc;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    ApartPairs(JdbcClient jdbc, CurrentPerson currentPerson, Clock clock) {
        this.jdbc = jdbc;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /** Said twice, the first reason stays. */
    void add(Long organisation, Long other, String reason) {
        if (of(organisation).stream().anyMatch(known -> known.other().equals(other))) {
            return;
        }
        jdbc.sql(
                        """
                        insert into organisation_apart (organisation, other, reason, decided_by, decided_at)
                        values (?, ?, ?, ?, ?)""")
                .params(
                        Math.min(organisation, other),
                        Math.max(organisation, other),
                        reason,
                        currentPerson.get().id(),
                        OffsetDateTime.ofInstant(Instant.now(clock), ZoneOffset.UTC))
                .update();
    }

    /** From which others an organisation is known to be different, as it stands. */
    List<KeptApart> of(Long organisation) {
        return jdbc.sql(
                        """
                        select case when p.organisation = ? then p.other else p.organisation end as other,
                            o.name as other_name, p.reason, p.decided_by, p.decided_at
                        from organisation_apart p
                        join organisation o on o.id = case when p.organisation = ? then p.other else p.organisation end
                        where p.organisation = ? or p.other = ?
                        order by p.decided_at, o.id""")
                .params(organisation, organisation, organisation, organisation)
                .query((row, number) -> new KeptApart(
                        row.getLong("other"),
                        row.getString("other_name"),
                        row.getString("reason"),
                        row.getString("decided_by"),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    Set<Long> idsOf(Long organisation) {
        return of(organisation).stream().map(KeptApart::other).collect(Collectors.toSet());
    }
}
