package org.uyum.analysis.steps;

import org.springframework.stereotype.Component;
import org.uyum.databank.DatabankService;
import org.uyum.engine.ServiceStep;
import org.uyum.engine.Step;

/** Starts every assigned interview. */
@Component("startInterviews")
class StartInterviews implements ServiceStep {

    private final DatabankService databank;

    StartInterviews(DatabankService databank) {
        this.databank = databank;
    }

    @Override
    public void perform(Step step) {
        databank.startInterviews(step.caseNumber());
    }
}
