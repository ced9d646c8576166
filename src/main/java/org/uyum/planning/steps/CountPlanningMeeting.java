package org.uyum.planning.steps;

import static org.uyum.planning.PlanningProcess.MEETINGS_LEFT;

import org.springframework.stereotype.Component;
import org.uyum.engine.ServiceStep;
import org.uyum.engine.Step;
import org.uyum.planning.EvidenceSource;

/** Counts the stakeholder meetings that were held: the plan is written after three. */
@Component("countPlanningMeeting")
class CountPlanningMeeting implements ServiceStep {

    private static final int MEETINGS = 3;

    private final EvidenceSource evidence;

    CountPlanningMeeting(EvidenceSource evidence) {
        this.evidence = evidence;
    }

    @Override
    public void perform(Step step) {
        step.set(MEETINGS_LEFT, evidence.meetingsHeld(step.caseNumber()) < MEETINGS);
    }
}
