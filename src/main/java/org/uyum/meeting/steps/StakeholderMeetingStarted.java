package org.uyum.meeting.steps;

import org.springframework.stereotype.Component;
import org.uyum.engine.ServiceStep;
import org.uyum.engine.Step;
import org.uyum.meeting.Meeting;
import org.uyum.meeting.MeetingProcess;
import org.uyum.meeting.MeetingPurpose;
import org.uyum.meeting.MeetingService;

/** Opens the meeting that the process instance is about. */
@Component("stakeholderMeetingStarted")
class StakeholderMeetingStarted implements ServiceStep {

    private final MeetingService meetingService;

    StakeholderMeetingStarted(MeetingService meetingService) {
        this.meetingService = meetingService;
    }

    @Override
    public void perform(Step step) {
        Meeting meeting = meetingService.open(
                step.caseNumber(),
                step.municipality(),
                step.processInstanceId(),
                MeetingPurpose.ofCode(step.get(MeetingProcess.MEETING_PURPOSE)));
        step.set(MeetingProcess.MEETING_ID, meeting.id());
    }
}
