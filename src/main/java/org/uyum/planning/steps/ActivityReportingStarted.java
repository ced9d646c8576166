package org.uyum.planning.steps;

import static org.uyum.planning.PlanningProcess.ACTIVITY;
import static org.uyum.planning.PlanningProcess.MONITORING_ID;

import org.springframework.stereotype.Component;
import org.uyum.engine.ServiceStep;
import org.uyum.engine.Step;
import org.uyum.planning.ProgressFile;

/** The progress of one activity is asked for; its tasks show which. */
@Component("activityReportingStarted")
class ActivityReportingStarted implements ServiceStep {

    private final ProgressFile file;

    ActivityReportingStarted(ProgressFile file) {
        this.file = file;
    }

    @Override
    public void perform(Step step) {
        Object title =
                file.ofActivity(step.get(MONITORING_ID), step.get(ACTIVITY)).get("activityTitle");
        step.set(Step.SUBJECT, title.toString());
    }
}
