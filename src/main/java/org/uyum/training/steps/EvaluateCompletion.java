package org.uyum.training.steps;

import static org.uyum.training.TrainingProcess.ANYONE_SHORT;
import static org.uyum.training.TrainingProcess.TRAINING_ID;

import org.springframework.stereotype.Component;
import org.uyum.engine.ServiceStep;
import org.uyum.engine.Step;
import org.uyum.training.CompletionService;

/** Decides for each participant what they achieved. */
@Component("evaluateCompletion")
class EvaluateCompletion implements ServiceStep {

    private final CompletionService completion;

    EvaluateCompletion(CompletionService completion) {
        this.completion = completion;
    }

    @Override
    public void perform(Step step) {
        step.set(ANYONE_SHORT, completion.evaluate(step.get(TRAINING_ID)));
    }
}
