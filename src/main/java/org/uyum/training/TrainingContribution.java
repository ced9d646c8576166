package org.uyum.training;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.uyum.programme.CaseContribution;
import org.uyum.programme.Outcome;
import org.uyum.programme.Programme;
import org.uyum.programme.Stage;
import org.uyum.web.Texts;

/** Shows the training on the overview of its case: the page where it is worked on, and the certificates. */
@Component
class TrainingContribution implements CaseContribution {

    private final TrainingService trainingService;
    private final CertificateService certificates;
    private final Texts texts;

    TrainingContribution(TrainingService trainingService, CertificateService certificates, Texts texts) {
        this.trainingService = trainingService;
        this.certificates = certificates;
        this.texts = texts;
    }

    @Override
    public List<Outcome> outcomes(Programme programme) {
        String url = "/programmes/" + programme.number() + "/training";
        List<Outcome> outcomes = new ArrayList<>();
        for (Training training : trainingService.all(programme.number())) {
            String round = "?round=" + training.round();
            outcomes.add(new Outcome(
                    Stage.TRAINING,
                    texts.get("training.outcome.title", training.round()),
                    url + round,
                    texts.get(training.state().messageKey()),
                    null));
            List<Certificate> issued = certificates.of(training.id());
            if (!issued.isEmpty()) {
                Instant at = issued.get(0).issuedAt();
                String count = texts.get("training.outcome.certificateCount", issued.size());
                outcomes.add(new Outcome(
                        Stage.TRAINING,
                        texts.get("training.outcome.certificates"),
                        url + "/results" + round,
                        count,
                        at));
            }
        }
        return outcomes;
    }
}
