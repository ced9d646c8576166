package org.uyum.training.steps;

import static org.uyum.training.TrainingProcess.SESSIONS_LEFT;
import static org.uyum.training.TrainingProcess.TRAINING_ID;

import org.springframework.stereotype.Component;
import org.uyum.engine.ServiceStep;
import org.uyum.engine.Step;
import org.uyum.training.TrainingService;

/** Looks whether a session is still to be held. */
@Component("findNextSession")
class FindNextSession implements ServiceStep {

    private final TrainingService trainingService;

    FindNextSession(TrainingService trainingService) {
        this.trainingService = trainingService;
    }

    @Override
    public void perform(Step step) {
        step.set(
                SESSIONS_LEFT,
                trainingService.nextSession(step.get(TRAINING_ID)).isPresent());
    }
}
