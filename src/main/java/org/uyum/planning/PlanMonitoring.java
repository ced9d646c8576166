package org.uyum.planning;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The monitoring of a plan over its year. What evaluates the year is null until it was evaluated.
 *
 * @param evaluatedFor for whom the person evaluated it, as their deputy; null in their own name
 */
@Table("plan_monitoring")
public record PlanMonitoring(
        @Id Long id,
        Long plan,
        String caseNumber,
        String municipality,
        String processInstanceId,
        Achievement achievement,
        String evaluation,
        String recommendations,
        String evaluatedBy,
        String evaluatedFor,
        Instant evaluatedAt) {

    /** How far the year reached what was planned. */
    public enum Achievement {
        REACHED,
        PARTLY,
        MISSED
    }

    PlanMonitoring evaluated(
            Achievement reached, String text, String advice, String person, String principal, Instant when) {
        return new PlanMonitoring(
                id, plan, caseNumber, municipality, processInstanceId, reached, text, advice, person, principal, when);
    }
}
