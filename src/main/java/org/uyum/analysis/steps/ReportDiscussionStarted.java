package org.uyum.analysis.steps;

import static org.uyum.analysis.AnalysisProcess.DISCUSSION_ID;

import org.springframework.stereotype.Component;
import org.uyum.analysis.DiscussionService;
import org.uyum.engine.ServiceStep;
import org.uyum.engine.Step;

/** The discussion of the approved report begins. */
@Component("reportDiscussionStarted")
class ReportDiscussionStarted implements ServiceStep {

    private final DiscussionService discussions;

    ReportDiscussionStarted(DiscussionService discussions) {
        this.discussions = discussions;
    }

    @Override
    public void perform(Step step) {
        step.set(DISCUSSION_ID, discussions.start(step.caseNumber(), step.processInstanceId()));
    }
}
