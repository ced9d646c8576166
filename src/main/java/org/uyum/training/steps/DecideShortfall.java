package org.uyum.training.steps;

import static org.uyum.training.TrainingProcess.SHORTFALL_DECISION;
import static org.uyum.training.TrainingProcess.TRAINING_ID;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.uyum.engine.Step;
import org.uyum.engine.UserStep;
import org.uyum.training.CompletionService;
import org.uyum.training.NewSession;
import org.uyum.training.Topic;
import org.uyum.training.Training;
import org.uyum.training.TrainingPlanService;
import org.uyum.training.TrainingService;
import org.uyum.web.Problem;
import org.uyum.web.Refused;
import org.uyum.web.Texts;

/** A manager decides about those who did not attend enough: a make-up session, or no certificate for them. */
@Component("decideShortfall")
class DecideShortfall implements UserStep<DecideShortfall.Answers> {

    /** The fields of the form by those of a session, so that problems stand at the field that they concern. */
    private static final Map<String, String> FIELDS = Map.of(
            "topic", "makeUpTopic",
            "date", "makeUpDate",
            "time", "makeUpTime",
            "minutes", "makeUpMinutes",
            "trainer", "makeUpTrainer",
            "place", "makeUpPlace");

    private final CompletionService completion;
    private final TrainingPlanService planning;
    private final TrainingService trainingService;
    private final TrainingTables tables;
    private final Texts texts;

    DecideShortfall(
            CompletionService completion,
            TrainingPlanService planning,
            TrainingService trainingService,
            TrainingTables tables,
            Texts texts) {
        this.completion = completion;
        this.planning = planning;
        this.trainingService = trainingService;
        this.tables = tables;
        this.texts = texts;
    }

    record Answers(
            Choice decision,
            Topic makeUpTopic,
            LocalDate makeUpDate,
            LocalTime makeUpTime,
            Integer makeUpMinutes,
            String makeUpTrainer,
            String makeUpPlace,
            String closeReason) {

        NewSession makeUp() {
            return new NewSession(makeUpTopic, makeUpDate, makeUpTime, makeUpMinutes, makeUpTrainer, makeUpPlace);
        }
    }

    enum Choice {
        @JsonProperty("makeUp")
        MAKE_UP,
        @JsonProperty("close")
        CLOSE
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        Long training = step.get(TRAINING_ID);
        Training current = trainingService.byId(training);
        List<Map<String, Object>> missing = tables.completions(training, true);
        Map<String, Object> shown = new HashMap<>();
        shown.put(
                "shortfallSummary",
                texts.get(
                        "training.shortfall.summary",
                        trainingService.participants(training).size(),
                        missing.size(),
                        current.attendanceThreshold()));
        shown.put("shortParticipants", missing);
        shown.put("sessions", tables.sessions(training));
        return shown;
    }

    @Override
    public void submit(Step step, Answers answers) {
        Long training = step.get(TRAINING_ID);
        if (answers.decision() == Choice.MAKE_UP) {
            addMakeUp(training, answers.makeUp());
            step.set(SHORTFALL_DECISION, "makeUp");
        } else {
            completion.closeShortfall(training, answers.closeReason());
            step.set(SHORTFALL_DECISION, "close");
        }
    }

    private void addMakeUp(Long training, NewSession entered) {
        try {
            planning.addMakeUp(training, entered);
        } catch (Refused refused) {
            throw Refused.all(refused.problems().stream()
                    .map(problem -> new Problem(FIELDS.get(problem.field()), problem.messageKey(), problem.args()))
                    .toList());
        }
    }
}
