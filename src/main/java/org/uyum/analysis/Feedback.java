package org.uyum.analysis;

import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What the discussion of a report came to for one finding, or a finding that it added.
 *
 * @param findingNumber null for an added finding
 * @param newText the finding's text from now on; null if it stays or is dropped
 * @param severe of the finding from now on
 * @param reason why; null only if all agreed
 */
@Table("finding_feedback")
public record Feedback(
        @Id Long id,
        Long discussion,
        Integer findingNumber,
        Verdict verdict,
        String newText,
        boolean severe,
        String reason,
        String enteredBy) {

    /** What becomes of a finding. */
    public enum Verdict {
        AGREED,
        CHANGED,
        DROPPED,
        ADDED;

        public String messageKey() {
            return "analysis.verdict." + name();
        }
    }

    /** Code of the finding; empty for an added one. */
    public String code() {
        return findingNumber == null ? "" : "B" + findingNumber;
    }
}
