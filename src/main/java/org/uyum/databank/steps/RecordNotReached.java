package org.uyum.databank.steps;

import static org.uyum.databank.DatabankProcess.INTERVIEW_ID;

import org.springframework.stereotype.Component;
import org.uyum.databank.DatabankService;
import org.uyum.databank.InterviewState;
import org.uyum.engine.ServiceStep;
import org.uyum.engine.Step;

/** The association was not reached in the last attempt either, and the interview ends. */
@Component("recordNotReached")
class RecordNotReached implements ServiceStep {

    private final DatabankService databank;

    RecordNotReached(DatabankService databank) {
        this.databank = databank;
    }

    @Override
    public void perform(Step step) {
        databank.end(step.get(INTERVIEW_ID), InterviewState.NOT_REACHED);
    }
}
