package org.uyum.meeting;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.uyum.programme.CaseContribution;
import org.uyum.programme.Outcome;
import org.uyum.programme.Programme;
import org.uyum.web.Texts;

/** Shows the meetings of a programme in its overview, each in the stage that it belongs to. */
@Component
class MeetingContribution implements CaseContribution {

    private final MeetingService meetingService;
    private final Texts texts;

    MeetingContribution(MeetingService meetingService, Texts texts) {
        this.meetingService = meetingService;
        this.texts = texts;
    }

    @Override
    public List<Outcome> outcomes(Programme programme) {
        List<Meeting> meetings = meetingService.meetings(programme.number());
        return Stream.concat(
                        meetings.stream().limit(1).map(this::list),
                        meetings.stream().map(this::outcome))
                .toList();
    }

    /** The page over all meetings, beside the first of them. */
    private Outcome list(Meeting first) {
        return new Outcome(
                first.purpose().stage(),
                texts.get("meeting.list.link"),
                "/programmes/" + first.caseNumber() + "/meetings",
                "",
                null);
    }

    private Outcome outcome(Meeting meeting) {
        return new Outcome(
                meeting.purpose().stage(),
                texts.get(meeting.purpose().messageKey(), meeting.running()),
                meeting.url(),
                texts.get(meeting.state().messageKey()),
                meeting.stateSince());
    }
}
