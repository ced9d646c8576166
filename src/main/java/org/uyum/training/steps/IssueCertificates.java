package org.uyum.training.steps;

import static org.uyum.training.TrainingProcess.TRAINING_ID;

import org.springframework.stereotype.Component;
import org.uyum.engine.ServiceStep;
import org.uyum.engine.Step;
import org.uyum.training.CertificateService;

/** Issues the approved certificates; the training is completed. */
@Component("issueCertificates")
class IssueCertificates implements ServiceStep {

    private final CertificateService certificates;

    IssueCertificates(CertificateService certificates) {
        this.certificates = certificates;
    }

    @Override
    public void perform(Step step) {
        certificates.issue(step.get(TRAINING_ID));
    }
}
