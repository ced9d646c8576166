package org.uyum.meeting.steps;

import java.util.Date;
import org.springframework.stereotype.Component;
import org.uyum.engine.ServiceStep;
import org.uyum.engine.Step;
import org.uyum.meeting.MeetingProcess;
import org.uyum.meeting.MeetingService;

/** Takes the new time of a meeting that was put off, so that it is waited for. */
@Component("movePostponedMeeting")
class MovePostponedMeeting implements ServiceStep {

    private final MeetingService meetingService;

    MovePostponedMeeting(MeetingService meetingService) {
        this.meetingService = meetingService;
    }

    @Override
    public void perform(Step step) {
        var meeting = meetingService.byId(step.get(MeetingProcess.MEETING_ID));
        step.set(MeetingProcess.MEETING_END, Date.from(meeting.plan().ends()));
    }
}
