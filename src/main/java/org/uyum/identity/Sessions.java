package org.uyum.identity;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How long the sessions of people last: until nobody has used them for as long as {@code server.servlet.session.timeout}
 * says, or until they are ended everywhere at once. Each node looks in the database every {@value #LOOK_EVERY_SECONDS}
 * seconds whether that was done.
 */
@Component
public class Sessions {

    private static final int LOOK_EVERY_SECONDS = 10;

    private static final String BEGUN = Sessions.class.getName() + ".begun";
    static final String USED = Sessions.class.getName() + ".used";
    static final String LOOKED = Sessions.class.getName() + ".looked";

    private final EndedSessions ended;
    private final AccessLog accessLog;
    private final Clock clock;

    Sessions(EndedSessions ended, AccessLog accessLog, Clock clock) {
        this.ended = ended;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /** Ends all sessions of a person. */
    @Transactional
    public void endAll(String person) {
        // as coarse as every database keeps it, and never later than now
        ended.end(person, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /** Ends all sessions because the person wants it. */
    @Transactional
    public void endAllOf(Person person) {
        endAll(person.id());
        accessLog.write(AccessEvent.of(AccessEvent.Kind.SIGNED_OUT)
                .municipality(person.municipality())
                .detail("everywhere", true));
    }

    /** Has a session count from now on, when all others have been ended. */
    public void beginAnew(HttpSession session) {
        session.setAttribute(BEGUN, clock.instant());
    }

    /** Whether the session of a person is over. It is not used by asking. */
    boolean isOver(HttpSession session, String person) {
        Instant now = clock.instant();
        Instant begun = orNow(session, BEGUN, now);
        Instant used = orNow(session, USED, now);
        // a limit of none is what nought means there
        int limit = session.getMaxInactiveInterval();
        if (limit > 0 && used.plusSeconds(limit).isBefore(now)) {
            return true;
        }
        Instant looked = (Instant) session.getAttribute(LOOKED);
        if (looked != null && looked.plusSeconds(LOOK_EVERY_SECONDS).isAfter(now)) {
            return false;
        }
        Optional<Instant> end = ended.of(person);
        session.setAttribute(LOOKED, now);
        return end.filter(begun::isBefore).isPresent();
    }

    /** Notes that the person does something. */
    void use(HttpSession session) {
        session.setAttribute(USED, clock.instant());
    }

    /** When the session will end unless it is used again. */
    Instant end(HttpSession session) {
        Instant used = (Instant) session.getAttribute(USED);
        return used.plus(Duration.ofSeconds(session.getMaxInactiveInterval()));
    }

    Instant now() {
        return clock.instant();
    }

    private static Instant orNow(HttpSession session, String attribute, Instant now) {
        Instant known = (Instant) session.getAttribute(attribute);
        if (known == null) {
            session.setAttribute(attribute, now);
            return now;
        }
        return known;
    }
}
