package org.uyum.databank.steps;

import static org.uyum.databank.DatabankProcess.INTERVIEW_ID;

import org.springframework.stereotype.Component;
import org.uyum.databank.DatabankService;
import org.uyum.databank.InterviewState;
import org.uyum.engine.ServiceStep;
import org.uyum.engine.Step;

/** The association refused, and the interview ends. */
@Component("recordRefusal")
class RecordRefusal implements ServiceStep {

    private final DatabankService databank;

    RecordRefusal(DatabankService databank) {
        this.databank = databank;
    }

    @Override
    public void perform(Step step) {
        databank.end(step.get(INTERVIEW_ID), InterviewState.REFUSED);
    }
}
