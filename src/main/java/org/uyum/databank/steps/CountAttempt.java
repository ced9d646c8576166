package org.uyum.databank.steps;

import static org.uyum.databank.DatabankProcess.ATTEMPTS_LEFT;
import static org.uyum.databank.DatabankProcess.INTERVIEW_ID;

import org.springframework.stereotype.Component;
import org.uyum.databank.InterviewService;
import org.uyum.engine.ServiceStep;
import org.uyum.engine.Step;

/** Counts an attempt in which the association was not reached. */
@Component("countAttempt")
class CountAttempt implements ServiceStep {

    private final InterviewService interviews;

    CountAttempt(InterviewService interviews) {
        this.interviews = interviews;
    }

    @Override
    public void perform(Step step) {
        step.set(ATTEMPTS_LEFT, interviews.countAttempt(step.get(INTERVIEW_ID)));
    }
}
