package org.uyum.databank;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The answers of an interview, and until when they are kept or that they are no more.
 *
 * @param retainUntil the last day on which they are kept
 * @param destroyedAt null while they are there, as are reason and rounds
 * @param destroyedBy id of the person who did it; null where their time was over
 * @param reference number of the request in the municipality's documents; may be null
 * @param rounds how often answers had been entered
 */
public record RetainedAnswers(
        Long interview,
        String caseNumber,
        String municipality,
        String organisationName,
        LocalDate retainUntil,
        Instant destroyedAt,
        String destroyedBy,
        DestructionReason reason,
        String reference,
        Integer rounds) {

    public boolean isDestroyed() {
        return destroyedAt != null;
    }
}
