package org.uyum.training.steps;

import static org.uyum.training.TrainingProcess.TRAINING_ID;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uyum.engine.FourEyes;
import org.uyum.engine.Step;
import org.uyum.engine.Thing;
import org.uyum.engine.UserStep;
import org.uyum.training.TestService;
import org.uyum.training.TrainingProcess;
import org.uyum.training.TrainingService;
import org.uyum.web.Texts;

/** Staff say that the test scores, entered on their page, are complete. */
@Component("recordTestScores")
class RecordTestScores implements UserStep<RecordTestScores.Answers> {

    private final TestService tests;
    private final TrainingService trainingService;
    private final TrainingTables tables;
    private final Texts texts;

    RecordTestScores(TestService tests, TrainingService trainingService, TrainingTables tables, Texts texts) {
        this.tests = tests;
        this.trainingService = trainingService;
        this.tables = tables;
        this.texts = texts;
    }

    record Answers(boolean missingConfirmed) {}

    @Override
    public Map<String, Object> prefill(Step step) {
        Long training = step.get(TRAINING_ID);
        int missing = tests.withoutScore(training).size();
        Map<String, Object> shown = new HashMap<>();
        shown.put("scores", tables.scores(training));
        shown.put("missingCount", missing);
        shown.put("missingNote", missing == 0 ? "" : texts.get("training.scores.missing", missing));
        shown.put(
                "returnedBecause",
                PlanSummary.orEmpty(trainingService.byId(training).certificatesReturnReason()));
        return shown;
    }

    @Override
    public void submit(Step step, Answers answers) {
        tests.complete(step.get(TRAINING_ID), answers.missingConfirmed());
    }

    @Override
    @FourEyes(TrainingProcess.CERTIFICATES)
    public Optional<Thing> prepares(Step step) {
        return Optional.of(TrainingProcess.certificates(step.get(TRAINING_ID)));
    }
}
