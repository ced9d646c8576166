package org.uyum.databank;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An interview in the data bank.
 *
 * @param answers id of the round of answers that was accepted
 * @param organisation id in the directory
 * @param neighbourhood, associationType: codes as they were answered; may be null
 * @param interviewDate may be null
 */
public record BankEntry(
        Long answers,
        Long interview,
        Long organisation,
        String organisationName,
        String caseNumber,
        String municipality,
        String neighbourhood,
        String associationType,
        Long questionnaireVersion,
        LocalDate interviewDate,
        Instant storedAt) {

    /** Where the interview is read. */
    public String url() {
        return "/programmes/" + caseNumber + "/interviews/" + interview;
    }
}
