package org.uyum.analysis;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;
import org.uyum.engine.Thing;

/**
 * The report of a needs analysis.
 *
 * @param version of the text at hand, counted from 1; a returned or revised report gets a new one
 * @param approvedVersion the version that was approved last; null before
 * @param returnRemark why it was returned the last time
 */
@Table("needs_report")
public record NeedsReport(
        @Id Long id,
        Long needsAnalysis,
        String caseNumber,
        int version,
        Integer approvedVersion,
        State state,
        String returnRemark,
        Instant approvedAt,
        Instant acceptedAt) {

    /** Type of the thing that is a version of the report. */
    public static final String THING = "report";

    /** Being written, waiting for a decision, approved by the manager, accepted after its discussion; or given up. */
    public enum State {
        DRAFT,
        SUBMITTED,
        APPROVED,
        ACCEPTED,
        /** Given up with its stage, before it was approved. */
        WITHDRAWN;

        public String messageKey() {
            return "analysis.state." + name();
        }
    }

    static NeedsReport drafted(Long needsAnalysis, String caseNumber) {
        return new NeedsReport(null, needsAnalysis, caseNumber, 1, null, State.DRAFT, null, null, null);
    }

    /** What the four-eyes rule is about: this version of the text. */
    public Thing thing() {
        return Thing.of(THING, id, version);
    }

    /** Whether its findings can be relied on: the version at hand was approved. */
    public boolean isApproved() {
        return state == State.APPROVED || state == State.ACCEPTED;
    }

    /** The owner of its frozen documents. */
    public String owner() {
        return "report/" + id;
    }
}
