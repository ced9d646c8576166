package org.uyum.meeting.steps;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.uyum.engine.Step;
import org.uyum.engine.UserStep;
import org.uyum.meeting.InvitationWay;
import org.uyum.meeting.IstanbulTime;
import org.uyum.meeting.Meeting;
import org.uyum.meeting.MeetingInvitations;
import org.uyum.meeting.MeetingProcess;
import org.uyum.meeting.MeetingService;
import org.uyum.meeting.MeetingTables;
import org.uyum.meeting.MinutesContent;

/** Staff confirm that everybody on the list of invitees was invited, and how. */
@Component("sendInvitations")
class SendInvitations implements UserStep<SendInvitations.Answers> {

    record Answers(InvitationWay invitationWay, LocalDate sentOn) {}

    private final MeetingService meetingService;
    private final MeetingInvitations invitations;
    private final MeetingTables tables;
    private final Clock clock;

    SendInvitations(MeetingService meetingService, MeetingInvitations invitations, MeetingTables tables, Clock clock) {
        this.meetingService = meetingService;
        this.invitations = invitations;
        this.tables = tables;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        Meeting meeting = meetingService.byId(step.get(MeetingProcess.MEETING_ID));
        MinutesContent content = meetingService.content(meeting);
        Map<String, Object> values = new HashMap<>();
        values.put("meetingUrl", meeting.url());
        values.put("facts", tables.facts(content));
        values.put("invitees", tables.invitees(content));
        values.put("groups", tables.groups(content));
        values.put("nobodyInvited", content.invitees().isEmpty());
        values.put("missingGroups", tables.uninvitedGroups(content));
        LocalDate today = IstanbulTime.day(Instant.now(clock));
        if (!today.isAfter(IstanbulTime.day(meeting.plan().begins()))) {
            values.put("sentOn", today);
        }
        return values;
    }

    @Override
    public void submit(Step step, Answers answers) {
        invitations.sent(step.get(MeetingProcess.MEETING_ID), answers.invitationWay(), answers.sentOn());
    }
}
