package org.uyum.planning.steps;

import static org.uyum.planning.PlanningProcess.MONITORING_ID;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.uyum.engine.Step;
import org.uyum.engine.UserStep;
import org.uyum.planning.MonitoringService;
import org.uyum.planning.ProgressFile;

/** Adds the text to the computed tables of the period's monitoring report, which is frozen then. */
@Component("compileMonitoringReport")
class CompileMonitoringReport implements UserStep<CompileMonitoringReport.Answers> {

    private final MonitoringService monitoring;
    private final ProgressFile file;

    CompileMonitoringReport(MonitoringService monitoring, ProgressFile file) {
        this.monitoring = monitoring;
        this.file = file;
    }

    record Answers(String summary, String measures) {}

    @Override
    public Map<String, Object> prefill(Step step) {
        return file.ofPeriod(step.get(MONITORING_ID));
    }

    @Override
    public void submit(Step step, Answers answers) {
        monitoring.compile(step.get(MONITORING_ID), answers.summary(), answers.measures());
    }
}
