package org.uyum.planning;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A round of approval of a plan. A returned plan comes back in a new round; this one stays as it was. */
@Table("plan_approval")
public record PlanApproval(
        @Id Long id,
        Long plan,
        int round,
        String processInstanceId,
        Instant openedAt,
        Outcome outcome,
        Instant closedAt) {

    public enum Outcome {
        OPEN,
        APPROVED,
        RETURNED,
        REJECTED,
        /** The plan was given up while the round was open. */
        WITHDRAWN
    }

    PlanApproval closed(Outcome how, Instant when) {
        return new PlanApproval(id, plan, round, processInstanceId, openedAt, how, when);
    }
}
