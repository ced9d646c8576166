package org.uyum.databank.steps;

import static org.uyum.databank.DatabankProcess.INTERVIEW_ID;

import org.springframework.stereotype.Component;
import org.uyum.databank.InterviewClosing;
import org.uyum.databank.InterviewState;
import org.uyum.engine.ServiceStep;
import org.uyum.engine.Step;

/** The answers that were accepted enter the data bank, and the interview ends. */
@Component("storeInDataBank")
class StoreInDataBank implements ServiceStep {

    private final InterviewClosing closing;

    StoreInDataBank(InterviewClosing closing) {
        this.closing = closing;
    }

    @Override
    public void perform(Step step) {
        closing.end(step.get(INTERVIEW_ID), InterviewState.STORED);
    }
}
