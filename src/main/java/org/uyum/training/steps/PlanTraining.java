package org.uyum.training.steps;

import static org.uyum.training.TrainingProcess.TRAINING_ID;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uyum.engine.FourEyes;
import org.uyum.engine.Step;
import org.uyum.engine.Thing;
import org.uyum.engine.UserStep;
import org.uyum.training.TrainingPlanService;
import org.uyum.training.TrainingProcess;

/** Staff submit the plan of the training, whose sessions they entered on its page. */
@Component("planTraining")
class PlanTraining implements UserStep<PlanTraining.Answers> {

    private final TrainingPlanService planning;
    private final PlanSummary summary;

    PlanTraining(TrainingPlanService planning, PlanSummary summary) {
        this.planning = planning;
        this.summary = summary;
    }

    record Answers(int attendanceThreshold, int passMark, String planNote) {}

    @Override
    public Map<String, Object> prefill(Step step) {
        return summary.of(step.get(TRAINING_ID));
    }

    @Override
    public void submit(Step step, Answers answers) {
        planning.submit(step.get(TRAINING_ID), answers.attendanceThreshold(), answers.passMark(), answers.planNote());
    }

    @Override
    @FourEyes(TrainingProcess.TRAINING_PLAN)
    public Optional<Thing> prepares(Step step) {
        return Optional.of(TrainingProcess.plan(step.get(TRAINING_ID)));
    }
}
