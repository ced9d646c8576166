package org.uyum.record;

import java.time.Instant;

/** One row of the record, as it was written; details are JSON. */
public record RecordEntry(
        long id,
        Instant occurredAt,
        String kind,
        String caseNumber,
        String municipality,
        String processInstanceId,
        String taskId,
        String actor,
        String actingFor,
        String subject,
        String details) {}
