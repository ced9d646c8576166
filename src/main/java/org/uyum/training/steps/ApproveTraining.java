package org.uyum.training.steps;

import static org.uyum.training.TrainingProcess.TRAINING_APPROVED;
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

/** A manager approves the plan of the training or returns it with the reason. */
@Component("approveTraining")
class ApproveTraining implements UserStep<ApproveTraining.Answers> {

    private final TrainingPlanService planning;
    private final PlanSummary summary;

    ApproveTraining(TrainingPlanService planning, PlanSummary summary) {
        this.planning = planning;
        this.summary = summary;
    }

    record Answers(Decision decision, String returnReason) {}

    @Override
    public Map<String, Object> prefill(Step step) {
        return summary.of(step.get(TRAINING_ID));
    }

    @Override
    public void submit(Step step, Answers answers) {
        Long training = step.get(TRAINING_ID);
        boolean approved = answers.decision() == Decision.APPROVE;
        if (approved) {
            planning.approve(training);
        } else {
            planning.giveBack(training, answers.returnReason());
        }
        step.set(TRAINING_APPROVED, approved);
    }

    @Override
    @FourEyes(TrainingProcess.TRAINING_PLAN)
    public Optional<Thing> approves(Step step) {
        return Optional.of(TrainingProcess.plan(step.get(TRAINING_ID)));
    }
}
