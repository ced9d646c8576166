package org.uyum.planning.steps;

import static org.uyum.planning.PlanningProcess.PLAN_APPROVED;
import static org.uyum.planning.PlanningProcess.PLAN_ID;

import org.springframework.stereotype.Component;
import org.uyum.engine.ServiceStep;
import org.uyum.engine.Step;
import org.uyum.planning.ApprovalRounds;

/** Puts the approved plan in force. */
@Component("publishPlan")
class PublishPlan implements ServiceStep {

    private final ApprovalRounds rounds;

    PublishPlan(ApprovalRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void perform(Step step) {
        rounds.publish(step.get(PLAN_ID));
        step.set(PLAN_APPROVED, true);
    }
}
