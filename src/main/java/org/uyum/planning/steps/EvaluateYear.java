package org.uyum.planning.steps;

import static org.uyum.planning.PlanningProcess.MONITORING_ID;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.uyum.engine.Step;
import org.uyum.engine.UserStep;
import org.uyum.planning.MonitoringService;
import org.uyum.planning.PlanMonitoring.Achievement;
import org.uyum.planning.ProgressFile;

/** Evaluates the plan's year by its targets and says what the next one should heed. */
@Component("evaluateYear")
class EvaluateYear implements UserStep<EvaluateYear.Answers> {

    private final MonitoringService monitoring;
    private final ProgressFile file;

    EvaluateYear(MonitoringService monitoring, ProgressFile file) {
        this.monitoring = monitoring;
        this.file = file;
    }

    /** @param achievement reached, partly or missed */
    record Answers(String achievement, String evaluation, String recommendations) {}

    @Override
    public Map<String, Object> prefill(Step step) {
        Map<String, Object> values = new HashMap<>(file.ofYear(step.get(MONITORING_ID)));
        values.put(
                "periodSummaries",
                monitoring.periodsOf(step.get(MONITORING_ID)).stream()
                        .map(period -> Map.of(
                                "period",
                                period.label(),
                                "summary",
                                period.summary(),
                                "measures",
                                period.measures() == null ? "" : period.measures()))
                        .toList());
        return values;
    }

    @Override
    public void submit(Step step, Answers answers) {
        Achievement achievement =
                switch (answers.achievement()) {
                    case "reached" -> Achievement.REACHED;
                    case "partly" -> Achievement.PARTLY;
                    default -> Achievement.MISSED;
                };
        monitoring.evaluate(step.get(MONITORING_ID), achievement, answers.evaluation(), answers.recommendations());
    }
}
