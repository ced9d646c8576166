package org.uyum.planning.steps;

import static org.uyum.planning.PlanningProcess.ACTIVITY;
import static org.uyum.planning.PlanningProcess.MONITORING_ID;
import static org.uyum.planning.PlanningProcess.PROGRESS_ACCEPTED;

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

/** Accepts the report about an activity or returns it with a reason. */
@Component("reviewProgress")
class ReviewProgress implements UserStep<ReviewProgress.Answers> {

    private final MonitoringService monitoring;
    private final ProgressFile file;

    ReviewProgress(MonitoringService monitoring, ProgressFile file) {
        this.monitoring = monitoring;
        this.file = file;
    }

    /** @param decision accept or return */
    record Answers(String decision, String returnReason) {}

    @Override
    public Map<String, Object> prefill(Step step) {
        return file.ofActivity(step.get(MONITORING_ID), step.get(ACTIVITY));
    }

    @Override
    public void submit(Step step, Answers answers) {
        boolean accept = "accept".equals(answers.decision());
        monitoring.review(step.get(MONITORING_ID), step.get(ACTIVITY), accept, answers.returnReason());
        step.set(PROGRESS_ACCEPTED, accept);
    }

    @Override
    @FourEyes(PlanningProcess.PROGRESS)
    public Optional<Thing> approves(Step step) {
        List<Progress> rounds = monitoring.roundsOf(step.get(MONITORING_ID), step.get(ACTIVITY));
        return Optional.of(PlanningProcess.thing(rounds.get(rounds.size() - 1)));
    }
}
