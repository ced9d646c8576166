package org.uyum.planning.steps;

import static org.uyum.planning.PlanningProcess.PLAN_ID;
import static org.uyum.planning.PlanningProcess.PLAN_SOUND;

import org.springframework.stereotype.Component;
import org.uyum.engine.ServiceStep;
import org.uyum.engine.Step;
import org.uyum.planning.PlanningService;

/** Checks the plan by the rules; warnings that nobody accepted send it back to its author. */
@Component("checkPlan")
class CheckPlan implements ServiceStep {

    private final PlanningService planning;

    CheckPlan(PlanningService planning) {
        this.planning = planning;
    }

    @Override
    public void perform(Step step) {
        step.set(PLAN_SOUND, planning.isSound(step.get(PLAN_ID)));
    }
}
