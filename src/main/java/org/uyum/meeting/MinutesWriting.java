package org.uyum.meeting;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uyum.engine.OpenTasks;
import org.uyum.record.Recorder;
import org.uyum.web.Problem;
import org.uyum.web.Refused;

/** Writes the draft of a meeting's minutes, piece by piece on the page, and submits it for the signatures. */
@Service
public class MinutesWriting {

    private static final int MOST_RECOMMENDATIONS = 100;

    private final MeetingService meetingService;
    private final MeetingPreparation preparation;
    private final Meetings meetings;
    private final MinutesRounds rounds;
    private final Recommendations recommendations;
    private final OpenTasks openTasks;
    private final Recorder recorder;
    private final Clock clock;

    MinutesWriting(
            MeetingService meetingService,
            MeetingPreparation preparation,
            Meetings meetings,
            MinutesRounds rounds,
            Recommendations recommendations,
            OpenTasks openTasks,
            Recorder recorder,
            Clock clock) {
        this.meetingService = meetingService;
        this.preparation = preparation;
        this.meetings = meetings;
        this.rounds = rounds;
        this.recommendations = recommendations;
        this.openTasks = openTasks;
        this.recorder = recorder;
        this.clock = clock;
    }

    /**
     * Sets who came and what was said. Of invitees that are left out it is not known yet; agenda items that are left out
     * or blank have no summary yet.
     */
    @Transactional
    public void write(Meeting meeting, Map<Long, Boolean> attended, Map<Long, String> summaries) {
        Minutes draft = draft(meeting);
        Set<Long> invited =
                meetingService.invitees(meeting.id()).stream().map(Invitee::id).collect(Collectors.toSet());
        Set<Long> items =
                meetingService.agenda(meeting.id()).stream().map(AgendaItem::id).collect(Collectors.toSet());
        List<Problem> problems = new ArrayList<>();
        if (!invited.containsAll(attended.keySet()) || !items.containsAll(summaries.keySet())) {
            problems.add(Problem.of(null, "meeting.row.gone"));
        }
        summaries.values().forEach(text -> EnteredText.optional("summary", text, 10_000, problems));
        Refused.ifAny(problems);
        rounds.save(draft.written(attended, summaries));
    }

    /** Sets who came and leaves what was said as it is. */
    @Transactional
    public void takeAttendance(Meeting meeting, Map<Long, Boolean> attended) {
        write(
                meeting,
                attended,
                draft(meeting).summaries().stream()
                        .collect(Collectors.toMap(MinutesSummary::agendaItemId, MinutesSummary::text)));
    }

    /** Sets what was said and leaves who came as it is. */
    @Transactional
    public void summarise(Meeting meeting, Map<Long, String> summaries) {
        write(
                meeting,
                draft(meeting).attendance().stream()
                        .collect(Collectors.toMap(MinutesAttendance::inviteeId, MinutesAttendance::attended)),
                summaries);
    }

    /** Adds what the meeting recommended on an agenda item. */
    @Transactional
    public void recommend(
            Meeting meeting, Long agendaItemId, String text, String addressedTo, Adoption adoption, String dissent) {
        Minutes draft = draft(meeting);
        List<Problem> problems = new ArrayList<>();
        String what = EnteredText.required("text", text, 2000, problems);
        String who = EnteredText.required("addressedTo", addressedTo, 200, problems);
        String against = EnteredText.optional("dissent", dissent, 2000, problems);
        Optional<AgendaItem> item = meetingService.agenda(meeting.id()).stream()
                .filter(row -> row.id().equals(agendaItemId))
                .findFirst();
        if (item.isEmpty()) {
            problems.add(Problem.of("agendaItemId", "meeting.entry.missing.agendaItemId"));
        }
        if (adoption == null) {
            problems.add(Problem.of("adoption", "meeting.entry.missing.adoption"));
        } else if (adoption == Adoption.UNANIMOUS && against != null) {
            problems.add(Problem.of("dissent", "meeting.dissent.unanimous"));
        }
        List<Recommendation> before = recommendations.findByMinutesIdOrderByItemNumber(draft.id());
        if (before.size() >= MOST_RECOMMENDATIONS) {
            problems.add(Problem.of(null, "meeting.recommendation.tooMany", MOST_RECOMMENDATIONS));
        }
        Refused.ifAny(problems);
        Recommendation added = new Recommendation(
                null,
                meeting.id(),
                draft.id(),
                item.get().id(),
                item.get().topic(),
                0,
                "",
                what,
                who,
                adoption,
                against);
        recommendations.save(added.numbered(meeting, before.size() + 1));
    }

    /** Takes a recommendation out of the draft; those after it move up. */
    @Transactional
    public void dropRecommendation(Meeting meeting, Long recommendationId) {
        Minutes draft = draft(meeting);
        List<Recommendation> all = new ArrayList<>(recommendations.findByMinutesIdOrderByItemNumber(draft.id()));
        Recommendation dropped = all.stream()
                .filter(row -> row.id().equals(recommendationId))
                .findFirst()
                .orElseThrow(() -> Refused.because("meeting.row.gone"));
        all.remove(dropped);
        recommendations.delete(dropped);
        for (int i = 0; i < all.size(); i++) {
            recommendations.save(all.get(i).numbered(meeting, i + 1));
        }
    }

    /** Submits the draft for the signatures of chair and rapporteur. */
    @Transactional
    public void submit(Long meetingId, MinutesHeader asHeld) {
        Meeting meeting = meetingService.byId(meetingId);
        List<Problem> problems =
                new ArrayList<>(preparation.signatoryProblems(meeting, asHeld.chair(), asHeld.rapporteur()));
        if (!asHeld.heldTo().isAfter(asHeld.heldFrom())) {
            problems.add(Problem.of("heldTo", "meeting.time.reversed"));
        }
        if (IstanbulTime.day(asHeld.heldFrom()).isAfter(IstanbulTime.day(Instant.now(clock)))) {
            problems.add(Problem.of("heldOn", "meeting.heldOn.future"));
        }
        problems.addAll(meetingService.content(meeting).missing());
        Refused.ifAny(problems);
        Minutes submitted = rounds.save(openDraft(meeting).submitted(asHeld));
        meetings.save(meeting.in(MeetingState.HELD, Instant.now(clock)));
        recorder.fact(MeetingService.fact("minutesSubmitted", meeting).detail("round", submitted.round()));
    }

    private Minutes draft(Meeting meeting) {
        openTasks.requireWorkOn(meeting.processInstanceId(), MeetingProcess.RECORD_MINUTES);
        return openDraft(meeting);
    }

    private Minutes openDraft(Meeting meeting) {
        Minutes newest = meetingService.content(meeting).minutes();
        if (!newest.is(MinutesState.DRAFT)) {
            throw new IllegalStateException("the minutes of meeting " + meeting.id() + " are no draft");
        }
        return newest.id() == null ? rounds.save(newest) : newest;
    }
}
