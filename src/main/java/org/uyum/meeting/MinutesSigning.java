package org.uyum.meeting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uyum.document.Documents;
import org.uyum.document.StoredDocument;
import org.uyum.identity.ActingFor;
import org.uyum.identity.CurrentPerson;
import org.uyum.identity.People;
import org.uyum.record.Recorder;
import org.uyum.web.Problem;
import org.uyum.web.Refused;

/** Takes the signatures and objections of chair and rapporteur, and freezes the minutes that both signed. */
@Service
public class MinutesSigning {

    private final MeetingService meetingService;
    private final Meetings meetings;
    private final MinutesRounds rounds;
    private final Recommendations recommendations;
    private final MinutesDocument minutesDocument;
    private final Documents documents;
    private final CurrentPerson currentPerson;
    private final ActingFor actingFor;
    private final People people;
    private final Recorder recorder;
    private final Clock clock;

    MinutesSigning(
            MeetingService meetingService,
            Meetings meetings,
            MinutesRounds rounds,
            Recommendations recommendations,
            MinutesDocument minutesDocument,
            Documents documents,
            CurrentPerson currentPerson,
            ActingFor actingFor,
            People people,
            Recorder recorder,
            Clock clock) {
        this.meetingService = meetingService;
        this.meetings = meetings;
        this.rounds = rounds;
        this.recommendations = recommendations;
        this.minutesDocument = minutesDocument;
        this.documents = documents;
        this.currentPerson = currentPerson;
        this.actingFor = actingFor;
        this.people = people;
        this.recorder = recorder;
        this.clock = clock;
    }

    /** The current person signs, as chair or rapporteur, whichever comes next; after both, the minutes never change. */
    @Transactional
    public void sign(Long meetingId, String ebysNumber, LocalDate ebysDate) {
        if (ebysDate != null && ebysNumber == null) {
            throw Refused.all(List.of(Problem.of("ebysNumber", "meeting.ebys.numberMissing")));
        }
        Meeting meeting = meetingService.byId(meetingId);
        Minutes minutes = awaitingSignature(meeting);
        SignatoryRole role = minutes.nextSignatory();
        String person = currentPerson.get().id();
        rounds.save(minutes.signed(new MinutesSignature(
                role, person, actingFor.current().orElse(null), Instant.now(clock), ebysNumber, ebysDate)));
        recorder.fact(MeetingService.fact("minutesSigned", meeting)
                .detail("round", minutes.round())
                .detail("role", role.name()));
    }

    /** The current person does not sign; the round is closed as it is and the next begins with its text. */
    @Transactional
    public void object(Long meetingId, String reason) {
        Meeting meeting = meetingService.byId(meetingId);
        Minutes minutes = awaitingSignature(meeting);
        String person = currentPerson.get().id();
        rounds.save(minutes.objected(
                new MinutesObjection(person, actingFor.current().orElse(null), Instant.now(clock), reason)));
        Minutes next = rounds.save(minutes.nextRound());
        recommendations.findByMinutesIdOrderByItemNumber(minutes.id()).stream()
                .map(recommendation -> recommendation.copiedTo(next.id()))
                .forEach(recommendations::save);
        recorder.fact(MeetingService.fact("minutesObjected", meeting).detail("round", minutes.round()));
    }

    /** Freezes the signed minutes as a document; done twice, there is still one. */
    @Transactional
    public void distribute(Long meetingId) {
        Meeting meeting = meetingService.byId(meetingId);
        if (meeting.is(MeetingState.SIGNED)) {
            return;
        }
        MinutesContent content = meetingService.content(meeting);
        if (!content.minutes().is(MinutesState.SIGNED)) {
            throw new IllegalStateException("the minutes of meeting " + meetingId + " are not signed");
        }
        StoredDocument frozen =
                documents.freeze(owner(meeting), meeting.plan().title(), "text/html", minutesDocument.html(content));
        meetings.save(meeting.in(MeetingState.SIGNED, Instant.now(clock)));
        recorder.fact(MeetingService.fact("minutesDistributed", meeting).detail("sha256", frozen.sha256()));
    }

    /** The frozen minutes of a meeting. */
    public Optional<StoredDocument> frozen(Meeting meeting) {
        return documents.latest(owner(meeting));
    }

    /**
     * Nobody but a deputy signs for another: a task that was given to someone else does not make them chair or rapporteur.
     * Nobody signs twice, in whatever name.
     */
    private Minutes awaitingSignature(Meeting meeting) {
        MinutesContent content = meetingService.content(meeting);
        Minutes minutes = content.minutes();
        if (!minutes.is(MinutesState.SUBMITTED)) {
            throw Refused.because("meeting.minutes.notSubmitted");
        }
        String signatory = content.signatory(minutes.nextSignatory());
        String person = currentPerson.get().id();
        if (!signatory.equals(actingFor.current().orElse(person))) {
            throw Refused.because("meeting.minutes.otherSignatory", people.nameOf(signatory));
        }
        if (minutes.signatures().stream()
                .anyMatch(signature -> signature.person().equals(person))) {
            throw Refused.because("meeting.minutes.signedAlready");
        }
        return minutes;
    }

    private static String owner(Meeting meeting) {
        return "minutes/" + meeting.id();
    }
}
