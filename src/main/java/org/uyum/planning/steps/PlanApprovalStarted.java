package org.uyum.planning.steps;

import static org.uyum.planning.PlanningProcess.APPROVAL_ID;
import static org.uyum.planning.PlanningProcess.COUNCIL_REQUIRED;
import static org.uyum.planning.PlanningProcess.PLAN_ID;
import static org.uyum.planning.PlanningProcess.POPULATION_OVER_50000;

import org.springframework.stereotype.Component;
import org.uyum.engine.ServiceStep;
import org.uyum.engine.Step;
import org.uyum.identity.Municipalities;
import org.uyum.identity.Municipality;
import org.uyum.planning.ApprovalRounds;
import org.uyum.planning.PlanApproval;

/** Opens a round of approval. */
@Component("planApprovalStarted")
class PlanApprovalStarted implements ServiceStep {

    private final ApprovalRounds rounds;
    private final Municipalities municipalities;

    PlanApprovalStarted(ApprovalRounds rounds, Municipalities municipalities) {
        this.rounds = rounds;
        this.municipalities = municipalities;
    }

    @Override
    public void perform(Step step) {
        PlanApproval approval = rounds.open(step.get(PLAN_ID), step.processInstanceId());
        step.set(APPROVAL_ID, approval.id());
        step.set(COUNCIL_REQUIRED, false);
        step.set(
                POPULATION_OVER_50000,
                municipalities
                        .find(step.municipality())
                        .map(Municipality::populationOver50000)
                        .orElse(false));
    }
}
