package org.uyum.analysis.steps;

import static org.uyum.analysis.AnalysisProcess.DISCUSSION_ID;
import static org.uyum.analysis.AnalysisProcess.MEETINGS_LEFT;

import org.springframework.stereotype.Component;
import org.uyum.analysis.DiscussionService;
import org.uyum.engine.ServiceStep;
import org.uyum.engine.Step;

/** Finds out whether another meeting is to be held. */
@Component("countDiscussionMeeting")
class CountDiscussionMeeting implements ServiceStep {

    private final DiscussionService discussions;

    CountDiscussionMeeting(DiscussionService discussions) {
        this.discussions = discussions;
    }

    @Override
    public void perform(Step step) {
        step.set(MEETINGS_LEFT, discussions.isAnotherMeetingLeft(step.get(DISCUSSION_ID)));
    }
}
