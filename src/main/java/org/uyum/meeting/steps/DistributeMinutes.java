package org.uyum.meeting.steps;

import org.springframework.stereotype.Component;
import org.uyum.engine.ServiceStep;
import org.uyum.engine.Step;
import org.uyum.meeting.MeetingProcess;
import org.uyum.meeting.MinutesSigning;

/** Freezes the minutes that both signed; the calling process learns that the meeting was held. */
@Component("distributeMinutes")
class DistributeMinutes implements ServiceStep {

    private final MinutesSigning signing;

    DistributeMinutes(MinutesSigning signing) {
        this.signing = signing;
    }

    @Override
    public void perform(Step step) {
        signing.distribute(step.get(MeetingProcess.MEETING_ID));
        step.set(MeetingProcess.MEETING_HELD, true);
    }
}
