package org.uyum.identity;

import java.time.Instant;
import java.util.Map;

/** One row of the log of access and rights, as it was written. Actor, person, municipality and address may be null. */
public record AccessEntry(
        long id,
        Instant occurredAt,
        AccessEvent.Kind kind,
        String actor,
        String person,
        String municipality,
        String address,
        Map<String, Object> details) {}
