package org.uyum.engine;

import java.time.Instant;

/** A box of a model that a process instance reached: ended is null while it stands there. */
public record PathEntry(
        String activity,
        String name,
        String type,
        Instant began,
        Instant ended,
        boolean cancelled,
        String calledInstance) {}
