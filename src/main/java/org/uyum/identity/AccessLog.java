package org.uyum.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The log of access and rights. Rows are only ever added. */
@Repository
public class AccessLog {

    private final JdbcClient jdbc;
    private final ObjectProvider<CurrentPerson> currentPerson;
    private final Clock clock;
    private final ObjectMapper json;

    AccessLog(JdbcClient jdbc, ObjectProvider<CurrentPerson> currentPerson, Clock clock, ObjectMapper json) {
        this.jdbc = jdbc;
        this.currentPerson = currentPerson;
        this.clock = clock;
        this.json = json;
    }

    /** Logs in the transaction at hand, in the name of whoever is signed in. */
    public void write(AccessEvent event) {
        write(event, currentPerson.getObject().id().orElse(null));
    }

    /** Logs over connections other than the main ones: what is kept although the transaction at hand is rolled back. */
    public void writeOver(JdbcClient connections, AccessEvent event) {
        write(connections, event, currentPerson.getObject().id().orElse(null));
    }

    /** Logs what a person did who is not signed in yet, or not any more. */
    void write(AccessEvent event, String actor) {
        write(jdbc, event, actor);
    }

    private void write(JdbcClient connections, AccessEvent event, String actor) {
        connections
                .sql(
                        """
                        insert into access_event (occurred_at, kind, actor, person, municipality, address, details)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        OffsetDateTime.ofInstant(Instant.now(clock), ZoneOffset.UTC),
                        event.kind().name(),
                        actor,
                        event.person(),
                        event.municipality(),
                        address(),
                        details(event))
                .update();
    }

    private static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? shortened(attributes.getRequest())
                : null;
    }

    private static String shortened(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        return address == null || address.length() <= 45 ? address : address.substring(0, 45);
    }

    private String details(AccessEvent event) {
        try {
            return json.writeValueAsString(event.details());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("details of " + event.kind() + " cannot be written as JSON", e);
        }
    }
}
