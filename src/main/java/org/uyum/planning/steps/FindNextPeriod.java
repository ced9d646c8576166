package org.uyum.planning.steps;

import static org.uyum.planning.PlanningProcess.MONITORING_ID;
import static org.uyum.planning.PlanningProcess.PERIODS_LEFT;

import org.springframework.stereotype.Component;
import org.uyum.engine.ServiceStep;
import org.uyum.engine.Step;
import org.uyum.planning.MonitoringService;

/** Finds out whether the plan's year has another half to report about. */
@Component("findNextPeriod")
class FindNextPeriod implements ServiceStep {

    private final MonitoringService monitoring;

    FindNextPeriod(MonitoringService monitoring) {
        this.monitoring = monitoring;
    }

    @Override
    public void perform(Step step) {
        step.set(PERIODS_LEFT, monitoring.isAnotherPeriodLeft(step.get(MONITORING_ID)));
    }
}
