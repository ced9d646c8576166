package org.uyum.planning;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A strategic plan of an integration unit with its yearly activity plan. It is drafted, goes through approval in one or
 * more rounds, and is in force or rejected in the end.
 *
 * @param periodStart first day on which the plan applies
 * @param periodEnd last day on which the plan applies
 * @param round of approval that the draft is for or is in, counted from 1
 * @param warningReason why the warnings of the check were accepted in this round; null if they were not
 * @param inForceAt null until the plan is in force
 */
@Table("strategic_plan")
public record Plan(
        @Id Long id,
        String caseNumber,
        Long programme,
        String municipality,
        String processInstanceId,
        LocalDate periodStart,
        LocalDate periodEnd,
        String mission,
        String vision,
        String summary,
        State state,
        int round,
        String warningReason,
        Instant openedAt,
        Instant inForceAt,
        @Version Integer version) {

    public enum State {
        DRAFT,
        IN_APPROVAL,
        IN_FORCE,
        REJECTED,
        /** Given up with its stage. */
        WITHDRAWN
    }

    /** What a plan says about itself before its aims. */
    public record Description(
            LocalDate periodStart, LocalDate periodEnd, String mission, String vision, String summary) {}

    Plan described(Description d) {
        return new Plan(
                id,
                caseNumber,
                programme,
                municipality,
                processInstanceId,
                d.periodStart(),
                d.periodEnd(),
                d.mission(),
                d.vision(),
                d.summary(),
                state,
                round,
                warningReason,
                openedAt,
                inForceAt,
                version);
    }

    Plan warningsAccepted(String reason) {
        return with(state, round, reason, inForceAt);
    }

    Plan submitted() {
        return with(State.IN_APPROVAL, round, warningReason, inForceAt);
    }

    /** Back to its author: a new round begins, in which warnings are to be accepted anew. */
    Plan returned() {
        return with(State.DRAFT, round + 1, null, inForceAt);
    }

    Plan inForce(Instant when) {
        return with(State.IN_FORCE, round, warningReason, when);
    }

    Plan withdrawn() {
        return with(State.WITHDRAWN, round, warningReason, inForceAt);
    }

    Plan rejected() {
        return with(State.REJECTED, round, warningReason, inForceAt);
    }

    private Plan with(State newState, int newRound, String newReason, Instant newInForceAt) {
        return new Plan(
                id,
                caseNumber,
                programme,
                municipality,
                processInstanceId,
                periodStart,
                periodEnd,
                mission,
                vision,
                summary,
                newState,
                newRound,
                newReason,
                openedAt,
                newInForceAt,
                version);
    }
}
