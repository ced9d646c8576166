package org.uyum.meeting.steps;

import org.springframework.stereotype.Component;
import org.uyum.engine.ServiceStep;
import org.uyum.engine.Step;
import org.uyum.meeting.MeetingProcess;
import org.uyum.meeting.MeetingSchedule;

/** Cancels a meeting that was withdrawn; the calling process learns that it was not held. */
@Component("cancelMeeting")
class CancelMeeting implements ServiceStep {

    private final MeetingSchedule schedule;

    CancelMeeting(MeetingSchedule schedule) {
        this.schedule = schedule;
    }

    @Override
    public void perform(Step step) {
        schedule.cancel(step.get(MeetingProcess.MEETING_ID));
        step.set(MeetingProcess.MEETING_HELD, false);
    }
}
