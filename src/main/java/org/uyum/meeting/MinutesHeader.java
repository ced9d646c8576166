package org.uyum.meeting;

import java.time.Instant;

/** When a meeting was really held, who led it and took the minutes, and what came out of it as a whole. */
public record MinutesHeader(
        Instant heldFrom,
        Instant heldTo,
        String chair,
        String rapporteur,
        String summary,
        String submittedBy,
        Instant submittedAt) {}
