package org.uyum.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.springframework.stereotype.Component;

/** Due dates in the models: {@code ${dueIn.days(7)}} is a week from now. */
@Component("dueIn")
public class DueIn {

    private final Clock clock;

    DueIn(Clock clock) {
        this.clock = clock;
    }

    public Date days(int days) {
        return Date.from(Instant.now(clock).plus(days, ChronoUnit.DAYS));
    }
}
