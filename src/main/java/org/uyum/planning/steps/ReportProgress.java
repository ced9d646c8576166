package org.uyum.planning.steps;

import static org.uyum.planning.PlanningProcess.ACTIVITY;
import static org.uyum.planning.PlanningProcess.MONITORING_ID;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uyum.engine.FourEyes;
import org.uyum.engine.Step;
import org.uyum.engine.Thing;
import org.uyum.engine.UserStep;
import org.uyum.planning.MonitoringService;
import org.uyum.planning.PlanningProcess;
import org.uyum.planning.Progress;
import org.uyum.planning.ProgressFile;

/** Reports how far an activity came in the period. A returned report is shown again, to be corrected. */
@Component("reportProgress")
class ReportProgress implements UserStep<ReportProgress.Answers> {

    private final MonitoringService monitoring;
    private final ProgressFile file;

    ReportProgress(MonitoringService monitoring, ProgressFile file) {
        this.monitoring = monitoring;
        this.file = file;
    }

    record Answers(Integer percent, String done, BigDecimal actual, String deviationReason) {}

    @Override
    public Map<String, Object> prefill(Step step) {
        Map<String, Object> values = new HashMap<>(file.ofActivity(step.get(MONITORING_ID), step.get(ACTIVITY)));
        List<Progress> rounds = monitoring.roundsOf(step.get(MONITORING_ID), step.get(ACTIVITY));
        if (!rounds.isEmpty()) {
            Progress last = rounds.get(rounds.size() - 1);
            values.put("percent", last.percent());
            values.put("done", last.done());
            values.put("actual", last.actual());
            values.put("deviationReason", last.deviationReason());
        }
        return values;
    }

    @Override
    public void submit(Step step, Answers answers) {
        monitoring.report(
                step.get(MONITORING_ID),
                step.get(ACTIVITY),
                new Progress.Report(answers.percent(), answers.done(), answers.actual(), answers.deviationReason()));
    }

    @Override
    @FourEyes(PlanningProcess.PROGRESS)
    public Optional<Thing> prepares(Step step) {
        return latest(step).map(PlanningProcess::thing);
    }

    private Optional<Progress> latest(Step step) {
        List<Progress> rounds = monitoring.roundsOf(step.get(MONITORING_ID), step.get(ACTIVITY));
        return rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.get(rounds.size() - 1));
    }
}
