package org.uyum.databank.steps;

import static org.uyum.databank.DatabankProcess.INTERVIEW_DATE;
import static org.uyum.databank.DatabankProcess.INTERVIEW_ID;

import java.util.Date;
import org.springframework.stereotype.Component;
import org.uyum.databank.InterviewService;
import org.uyum.engine.ServiceStep;
import org.uyum.engine.Step;

/** Takes over the new date of an interview that was put off. */
@Component("moveInterview")
class MoveInterview implements ServiceStep {

    private final InterviewService interviews;

    MoveInterview(InterviewService interviews) {
        this.interviews = interviews;
    }

    @Override
    public void perform(Step step) {
        step.set(
                INTERVIEW_DATE,
                Date.from(interviews.byId(step.get(INTERVIEW_ID)).appointmentAt()));
    }
}
