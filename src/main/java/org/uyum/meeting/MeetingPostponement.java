package org.uyum.meeting;

import java.time.Instant;

/** That a meeting was put off, by whom and why. */
public record MeetingPostponement(
        Instant beginsBefore, Instant beginsNow, String reason, String postponedBy, Instant postponedAt) {}
