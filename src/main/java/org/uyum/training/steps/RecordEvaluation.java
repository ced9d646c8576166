package org.uyum.training.steps;

import static org.uyum.training.TrainingProcess.TRAINING_ID;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.uyum.engine.Step;
import org.uyum.engine.UserStep;
import org.uyum.training.CompletionService;
import org.uyum.training.EvaluationQuestion;
import org.uyum.training.EvaluationScore;
import org.uyum.training.TrainingService;
import org.uyum.web.Problem;
import org.uyum.web.Refused;
import org.uyum.web.Texts;

/** Staff enter how the participants rated the training. */
@Component("recordEvaluation")
class RecordEvaluation implements UserStep<RecordEvaluation.Answers> {

    private final CompletionService completion;
    private final TrainingService trainingService;
    private final Texts texts;

    RecordEvaluation(CompletionService completion, TrainingService trainingService, Texts texts) {
        this.completion = completion;
        this.trainingService = trainingService;
        this.texts = texts;
    }

    record Answers(
            int respondents,
            BigDecimal content,
            BigDecimal trainers,
            BigDecimal relevance,
            BigDecimal materials,
            BigDecimal organisation,
            BigDecimal overall,
            String evaluationRemarks) {

        Map<EvaluationQuestion, BigDecimal> averages() {
            Map<EvaluationQuestion, BigDecimal> averages = new EnumMap<>(EvaluationQuestion.class);
            if (respondents > 0) {
                averages.put(EvaluationQuestion.CONTENT, content);
                averages.put(EvaluationQuestion.TRAINERS, trainers);
                averages.put(EvaluationQuestion.RELEVANCE, relevance);
                averages.put(EvaluationQuestion.MATERIALS, materials);
                averages.put(EvaluationQuestion.ORGANISATION, organisation);
                averages.put(EvaluationQuestion.OVERALL, overall);
            }
            return averages;
        }
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        Long training = step.get(TRAINING_ID);
        List<EvaluationScore> before = completion.evaluation(training);
        Map<String, Object> shown = new HashMap<>();
        int participants = trainingService.participants(training).size();
        shown.put("participantSummary", texts.get("training.participant.summary", participants));
        before.forEach(score -> shown.put(score.question().name().toLowerCase(Locale.ROOT), score.average()));
        before.stream().findFirst().ifPresent(score -> shown.put("respondents", score.respondents()));
        shown.put(
                "evaluationRemarks",
                PlanSummary.orEmpty(trainingService.byId(training).evaluationRemarks()));
        return shown;
    }

    @Override
    public void submit(Step step, Answers answers) {
        Long training = step.get(TRAINING_ID);
        int participants = trainingService.participants(training).size();
        if (answers.respondents() > participants) {
            throw Refused.all(
                    List.of(Problem.of("respondents", "training.evaluation.tooManyRespondents", participants)));
        }
        completion.recordEvaluation(training, answers.respondents(), answers.averages(), answers.evaluationRemarks());
    }
}
