package org.uyum.planning.steps;

import static org.uyum.planning.PlanningProcess.MONITORING_ID;
import static org.uyum.planning.PlanningProcess.PLAN_ID;

import org.springframework.stereotype.Component;
import org.uyum.engine.ServiceStep;
import org.uyum.engine.Step;
import org.uyum.planning.MonitoringService;

/** Begins the monitoring of the plan. */
@Component("planMonitoringStarted")
class PlanMonitoringStarted implements ServiceStep {

    private final MonitoringService monitoring;

    PlanMonitoringStarted(MonitoringService monitoring) {
        this.monitoring = monitoring;
    }

    @Override
    public void perform(Step step) {
        step.set(
                MONITORING_ID,
                monitoring.begin(step.get(PLAN_ID), step.processInstanceId()).id());
    }
}
