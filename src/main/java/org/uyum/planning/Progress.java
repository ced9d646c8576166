package org.uyum.planning;

import java.math.BigDecimal;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What was reported about an activity for a period, in one round; a returned report stays and is followed by the next.
 *
 * @param percent done since the activity began
 * @param plannedPercent what should have been done by the period's end
 * @param actual what the activity added to its indicator in the period, in the indicator's unit; null if it has none
 * @param deviationReason required if less was done than planned
 * @param reportedFor for whom the person reported, as their deputy; null in their own name; so with reviewedFor
 * @param accepted null until reviewed
 */
@Table("plan_progress")
public record Progress(
        @Id Long id,
        Long period,
        Long activity,
        int round,
        int percent,
        int plannedPercent,
        String done,
        BigDecimal actual,
        String deviationReason,
        String reportedBy,
        String reportedFor,
        Instant reportedAt,
        Boolean accepted,
        String returnReason,
        String reviewedBy,
        String reviewedFor,
        Instant reviewedAt) {

    /** What staff report. */
    public record Report(int percent, String done, BigDecimal actual, String deviationReason) {}

    public boolean isBehind() {
        return percent < plannedPercent;
    }

    public boolean isAccepted() {
        return Boolean.TRUE.equals(accepted);
    }

    Progress reviewed(boolean accept, String reason, String person, String principal, Instant when) {
        return new Progress(
                id,
                period,
                activity,
                round,
                percent,
                plannedPercent,
                done,
                actual,
                deviationReason,
                reportedBy,
                reportedFor,
                reportedAt,
                accept,
                reason,
                person,
                principal,
                when);
    }
}
