package org.uyum.meeting;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import org.uyum.record.Fact;
import org.uyum.record.Recorder;

/** The meetings of a case and what came out of them. Reading checks nobody's rights: that is done with the case. */
@Service
public class MeetingService {

    private final Meetings meetings;
    private final AgendaItems agendaItems;
    private final Invitees invitees;
    private final MinutesRounds rounds;
    private final Recommendations recommendations;
    private final Recorder recorder;
    private final Clock clock;

    MeetingService(
            Meetings meetings,
            AgendaItems agendaItems,
            Invitees invitees,
            MinutesRounds rounds,
            Recommendations recommendations,
            Recorder recorder,
            Clock clock) {
        this.meetings = meetings;
        this.agendaItems = agendaItems;
        this.invitees = invitees;
        this.rounds = rounds;
        this.recommendations = recommendations;
        this.recorder = recorder;
        this.clock = clock;
    }

    /** Opens the meeting of a process instance; asked again, it is the same meeting. */
    @Transactional
    public Meeting open(String caseNumber, String municipality, String processInstanceId, MeetingPurpose purpose) {
        Optional<Meeting> opened = meetings.findByProcessInstanceId(processInstanceId);
        if (opened.isPresent()) {
            return opened.get();
        }
        int running = meetings.countByCaseNumberAndPurpose(caseNumber, purpose) + 1;
        Meeting meeting = meetings.save(
                Meeting.opened(caseNumber, municipality, processInstanceId, purpose, running, Instant.now(clock)));
        recorder.fact(fact("meetingOpened", meeting).detail("purpose", purpose.code()));
        return meeting;
    }

    /** The meeting of an id that our own tables or processes gave us. */
    public Meeting byId(Long id) {
        return meetings.findById(id).orElseThrow(() -> new IllegalStateException("no meeting has the id " + id));
    }

    /** A meeting of a case, by an id that came from outside; not found if it belongs to another case. */
    public Meeting ofCase(String caseNumber, Long id) {
        return meetings.findById(id)
                .filter(meeting -> meeting.caseNumber().equals(caseNumber))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** All meetings of a case, in the order in which they were opened, cancelled ones included. */
    public List<Meeting> meetings(String caseNumber) {
        return meetings.findByCaseNumberOrderById(caseNumber);
    }

    /** How many meetings of a purpose were held in a case: those whose minutes are signed and distributed. */
    public int heldCount(String caseNumber, MeetingPurpose purpose) {
        return meetings.countByCaseNumberAndPurposeAndState(caseNumber, purpose, MeetingState.SIGNED);
    }

    /** What the meetings of a case recommended, in the order of the meetings; only from signed minutes. */
    public List<Recommendation> recommendations(String caseNumber) {
        return meetings(caseNumber).stream()
                .filter(meeting -> meeting.is(MeetingState.SIGNED))
                .flatMap(meeting -> content(meeting).recommendations().stream())
                .toList();
    }

    /** Which of the six topics were on the agenda of a meeting that was held. */
    public Set<Topic> topicsCovered(String caseNumber) {
        Set<Topic> covered = EnumSet.noneOf(Topic.class);
        meetings(caseNumber).stream()
                .filter(meeting -> meeting.is(MeetingState.SIGNED))
                .flatMap(meeting -> agenda(meeting.id()).stream())
                .map(AgendaItem::topic)
                .filter(topic -> topic != Topic.OTHER)
                .forEach(covered::add);
        return covered;
    }

    public List<AgendaItem> agenda(Long meetingId) {
        return agendaItems.findByMeetingIdOrderByItemNumber(meetingId);
    }

    public List<Invitee> invitees(Long meetingId) {
        return invitees.findByMeetingIdOrderById(meetingId);
    }

    /** Every round of the minutes of a meeting, the first one first. */
    public List<MinutesContent> rounds(Meeting meeting) {
        List<AgendaItem> agenda = agenda(meeting.id());
        List<Invitee> invited = invitees(meeting.id());
        return rounds.findByMeetingIdOrderByRound(meeting.id()).stream()
                .map(minutes -> new MinutesContent(
                        meeting,
                        minutes,
                        agenda,
                        invited,
                        recommendations.findByMinutesIdOrderByItemNumber(minutes.id())))
                .toList();
    }

    /** The newest round of the minutes; an empty first draft where nothing has been written yet. */
    public MinutesContent content(Meeting meeting) {
        List<MinutesContent> all = rounds(meeting);
        return all.isEmpty()
                ? new MinutesContent(
                        meeting, Minutes.first(meeting.id()), agenda(meeting.id()), invitees(meeting.id()), List.of())
                : all.get(all.size() - 1);
    }

    static Fact fact(String kind, Meeting meeting) {
        return Fact.of(kind)
                .forCase(meeting.caseNumber())
                .municipality(meeting.municipality())
                .in(meeting.processInstanceId())
                .about("meeting/" + meeting.id());
    }
}
