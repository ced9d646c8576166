package org.uyum.meeting.steps;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.uyum.engine.Step;
import org.uyum.engine.UserStep;
import org.uyum.meeting.Meeting;
import org.uyum.meeting.MeetingProcess;
import org.uyum.meeting.MeetingService;
import org.uyum.meeting.MeetingTables;
import org.uyum.meeting.MinutesContent;
import org.uyum.meeting.MinutesSigning;
import org.uyum.web.Texts;

/** The chair, then the rapporteur, signs the minutes or objects to them. A signature, no approval: no four eyes. */
@Component("signMinutes")
class SignMinutes implements UserStep<SignMinutes.Answers> {

    record Answers(String decision, String reason, String ebysNumber, LocalDate ebysDate) {}

    private final MeetingService meetingService;
    private final MinutesSigning signing;
    private final MeetingTables tables;
    private final Texts texts;

    SignMinutes(MeetingService meetingService, MinutesSigning signing, MeetingTables tables, Texts texts) {
        this.meetingService = meetingService;
        this.signing = signing;
        this.tables = tables;
        this.texts = texts;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        Meeting meeting = meetingService.byId(step.get(MeetingProcess.MEETING_ID));
        MinutesContent content = meetingService.content(meeting);
        Map<String, Object> values = new HashMap<>();
        values.put("meetingUrl", meeting.url());
        values.put("role", texts.get(content.minutes().nextSignatory().messageKey()));
        values.put("facts", tables.facts(content));
        values.put("invitees", tables.invitees(content));
        values.put("agenda", tables.agenda(content));
        values.put("recommendations", tables.recommendations(content));
        return values;
    }

    @Override
    public void submit(Step step, Answers answers) {
        Long meetingId = step.get(MeetingProcess.MEETING_ID);
        boolean objects = answers.decision().equals("object");
        if (objects) {
            signing.object(meetingId, answers.reason());
        } else {
            signing.sign(meetingId, answers.ebysNumber(), answers.ebysDate());
        }
        step.set(MeetingProcess.MINUTES_OBJECTED, objects);
    }
}
