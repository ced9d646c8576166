package org.uyum.analysis;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;
import org.uyum.engine.Thing;

/**
 * The report of a needs analysis.
 *
 * @param version of the text at hand, counted from 1; a returned or revised report gets a new one
 * @param returnRemark why it was returned the last time
 */
@Table("needs_report")
public record NeedsReport(
        @Id Long id,
        Long needsAnalysis,
        String caseNumber,
        int version,
        State state,
        String returnRemark,
        Instant approvedAt,
        Instant acceptedAt) {

    /** Being written, waiting for a decision, approved by the manager, accepted after its discussion. */
    public enum State {
        DRAFT,
        SUBMITTED,
        APPROVED,
        ACCEPTED;

        public String messageKey() {
            return "analysis.state." + name();
        }
    }

    static NeedsReport drafted(Long needsAnalysis, String caseNumber) {
        return new NeedsReport(null, needsAnalysis, caseNumber, 1, State.DRAFT, null, null, null);
    }

    /** What the four-eyes rule is about: this version of the text. */
    public Thing thing() {
        return Thing.of("report", id, version);
    }

    /** The owner of its frozen documents. */
    public String owner() {
        return "report/" + id;
    }
}
