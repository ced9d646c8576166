package org.uyum.training.steps;

import static org.uyum.training.TrainingProcess.CERTIFICATES_APPROVED;
import static org.uyum.training.TrainingProcess.TRAINING_ID;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uyum.engine.FourEyes;
import org.uyum.engine.Step;
import org.uyum.engine.Thing;
import org.uyum.engine.UserStep;
import org.uyum.training.CertificateService;
import org.uyum.training.Completion;
import org.uyum.training.CompletionService;
import org.uyum.training.Training;
import org.uyum.training.TrainingProcess;
import org.uyum.training.TrainingService;
import org.uyum.web.Texts;

/** A manager approves who gets which certificate, or returns attendance and scores with the reason. */
@Component("approveCertificates")
class ApproveCertificates implements UserStep<ApproveCertificates.Answers> {

    private final CertificateService certificates;
    private final CompletionService completion;
    private final TrainingService trainingService;
    private final TrainingTables tables;
    private final Texts texts;

    ApproveCertificates(
            CertificateService certificates,
            CompletionService completion,
            TrainingService trainingService,
            TrainingTables tables,
            Texts texts) {
        this.certificates = certificates;
        this.completion = completion;
        this.trainingService = trainingService;
        this.tables = tables;
        this.texts = texts;
    }

    record Answers(Decision decision, String returnReason) {}

    @Override
    public Map<String, Object> prefill(Step step) {
        Long training = step.get(TRAINING_ID);
        Training current = trainingService.byId(training);
        List<Completion> all = completion.completions(training);
        Map<String, Object> shown = new HashMap<>();
        shown.put(
                "certificateSummary",
                texts.get(
                        "training.certificate.summary",
                        all.size(),
                        count(all, Completion.Outcome.ACHIEVEMENT),
                        count(all, Completion.Outcome.ATTENDANCE),
                        count(all, Completion.Outcome.SHORT)));
        shown.put("rules", texts.get("training.rules", current.attendanceThreshold(), current.passMark()));
        shown.put("completions", tables.completions(training, false));
        shown.put("shortfallReason", PlanSummary.orEmpty(current.shortfallReason()));
        return shown;
    }

    @Override
    public void submit(Step step, Answers answers) {
        Long training = step.get(TRAINING_ID);
        boolean approved = answers.decision() == Decision.APPROVE;
        if (approved) {
            certificates.approve(training);
        } else {
            certificates.giveBack(training, answers.returnReason());
        }
        step.set(CERTIFICATES_APPROVED, approved);
    }

    @Override
    @FourEyes(TrainingProcess.CERTIFICATES)
    public Optional<Thing> approves(Step step) {
        return Optional.of(TrainingProcess.certificates(step.get(TRAINING_ID)));
    }

    private static long count(List<Completion> all, Completion.Outcome outcome) {
        return all.stream().filter(each -> each.outcome() == outcome).count();
    }
}
