package org.uyum.training.steps;

import static org.uyum.programme.ProgrammeProcess.PROGRAMME_ID;
import static org.uyum.training.TrainingProcess.TRAINING_ID;

import org.springframework.stereotype.Component;
import org.uyum.engine.ServiceStep;
import org.uyum.engine.Step;
import org.uyum.training.TrainingService;

/** The training begins: its row is there from the first moment. */
@Component("managerTrainingStarted")
class ManagerTrainingStarted implements ServiceStep {

    private final TrainingService trainingService;

    ManagerTrainingStarted(TrainingService trainingService) {
        this.trainingService = trainingService;
    }

    @Override
    public void perform(Step step) {
        step.set(
                TRAINING_ID,
                trainingService
                        .begin(step.get(PROGRAMME_ID), step.caseNumber(), step.processInstanceId(), step.municipality())
                        .id());
    }
}
