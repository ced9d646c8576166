package org.uyum.databank.steps;

import static org.uyum.databank.DatabankProcess.INTERVIEW_ID;

import org.springframework.stereotype.Component;
import org.uyum.databank.InterviewService;
import org.uyum.engine.ServiceStep;
import org.uyum.engine.Step;

/** The interview that was assigned now has its process. */
@Component("associationInterviewStarted")
class AssociationInterviewStarted implements ServiceStep {

    private final InterviewService interviews;

    AssociationInterviewStarted(InterviewService interviews) {
        this.interviews = interviews;
    }

    @Override
    public void perform(Step step) {
        Long interview = step.get(INTERVIEW_ID);
        interviews.started(interview, step.processInstanceId());
        step.set(Step.SUBJECT, interviews.byId(interview).organisationName());
    }
}
