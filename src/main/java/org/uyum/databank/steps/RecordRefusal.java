package org.uyum.databank.steps;

import static org.uyum.databank.DatabankProcess.INTERVIEW_ID;

import org.springframework.stereotype.Component;
import org.uyum.databank.InterviewClosing;
import org.uyum.databank.InterviewState;
import org.uyum.engine.ServiceStep;
import org.uyum.engine.Step;

/** The association refused, and the interview ends. */
@Component("recordRefusal")
class RecordRefusal implements ServiceStep {

    private final InterviewClosing closing;

    RecordRefusal(InterviewClosing closing) {
        this.closing = closing;
    }

    @Override
    public void perform(Step step) {
        closing.end(step.get(INTERVIEW_ID), InterviewState.REFUSED);
    }
}
