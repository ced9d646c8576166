package org.uyum.planning.steps;

import static org.uyum.planning.PlanningProcess.PLAN_APPROVED;
import static org.uyum.planning.PlanningProcess.PLAN_ID;

import org.springframework.stereotype.Component;
import org.uyum.engine.ServiceStep;
import org.uyum.engine.Step;
import org.uyum.planning.PlanningService;

/** Notes that the plan was rejected for good. */
@Component("recordRejection")
class RecordRejection implements ServiceStep {

    private final PlanningService planning;

    RecordRejection(PlanningService planning) {
        this.planning = planning;
    }

    @Override
    public void perform(Step step) {
        planning.reject(step.get(PLAN_ID));
        step.set(PLAN_APPROVED, false);
    }
}
