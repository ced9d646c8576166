package org.uyum.databank.steps;

import static org.uyum.databank.DatabankProcess.INTERVIEW_ID;

import org.springframework.stereotype.Component;
import org.uyum.databank.InterviewClosing;
import org.uyum.databank.InterviewState;
import org.uyum.engine.ServiceStep;
import org.uyum.engine.Step;

/** The association was not reached in the last attempt either, and the interview ends. */
@Component("recordNotReached")
class RecordNotReached implements ServiceStep {

    private final InterviewClosing closing;

    RecordNotReached(InterviewClosing closing) {
        this.closing = closing;
    }

    @Override
    public void perform(Step step) {
        closing.end(step.get(INTERVIEW_ID), InterviewState.NOT_REACHED);
    }
}
