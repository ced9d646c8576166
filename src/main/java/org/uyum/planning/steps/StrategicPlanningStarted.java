package org.uyum.planning.steps;

import static org.uyum.planning.PlanningProcess.PLAN_APPROVED;
import static org.uyum.planning.PlanningProcess.PLAN_ID;
import static org.uyum.programme.ProgrammeProcess.PROGRAMME_ID;

import org.springframework.stereotype.Component;
import org.uyum.engine.ServiceStep;
import org.uyum.engine.Step;
import org.uyum.planning.Plan;
import org.uyum.planning.PlanningService;

/** Begins the plan of the case. */
@Component("strategicPlanningStarted")
class StrategicPlanningStarted implements ServiceStep {

    private final PlanningService planning;

    StrategicPlanningStarted(PlanningService planning) {
        this.planning = planning;
    }

    @Override
    public void perform(Step step) {
        Plan plan = planning.begin(
                step.caseNumber(), step.get(PROGRAMME_ID), step.municipality(), step.processInstanceId());
        step.set(PLAN_ID, plan.id());
        step.set(PLAN_APPROVED, false);
    }
}
