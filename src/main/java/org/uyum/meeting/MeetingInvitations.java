package org.uyum.meeting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uyum.engine.OpenTasks;
import org.uyum.record.Recorder;
import org.uyum.web.Problem;
import org.uyum.web.Refused;

/** Keeps the list of those invited to a meeting and how they were invited. */
@Service
public class MeetingInvitations {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
    private static final Locale TURKISH = Locale.forLanguageTag("tr");
    private static final int MOST_INVITEES = 300;

    private final MeetingService meetingService;
    private final Meetings meetings;
    private final Invitees invitees;
    private final MinutesRounds rounds;
    private final OpenTasks openTasks;
    private final Recorder recorder;
    private final Clock clock;

    MeetingInvitations(
            MeetingService meetingService,
            Meetings meetings,
            Invitees invitees,
            MinutesRounds rounds,
            OpenTasks openTasks,
            Recorder recorder,
            Clock clock) {
        this.meetingService = meetingService;
        this.meetings = meetings;
        this.invitees = invitees;
        this.rounds = rounds;
        this.openTasks = openTasks;
        this.recorder = recorder;
        this.clock = clock;
    }

    /** Whether the current person may change the list now. */
    public boolean mayEdit(Meeting meeting) {
        return Stream.of(MeetingProcess.PREPARE_MEETING, MeetingProcess.SEND_INVITATIONS, MeetingProcess.RECORD_MINUTES)
                .flatMap(task -> openTasks.openTask(meeting.processInstanceId(), task).stream())
                .anyMatch(openTasks::isMine);
    }

    /** Adds someone to the list; while minutes are written, someone who came without an invitation. */
    @Transactional
    public void add(Meeting meeting, String name, StakeholderGroup group, String email) {
        requireEdit(meeting);
        List<Problem> problems = new ArrayList<>();
        String who = EnteredText.required("name", name, 200, problems);
        String address = EnteredText.optional("email", email, 200, problems);
        if (group == null) {
            problems.add(Problem.of("stakeholderGroup", "meeting.entry.missing.stakeholderGroup"));
        }
        if (address != null && !EMAIL.matcher(address).matches()) {
            problems.add(Problem.of("email", "meeting.email.wrong", address));
        }
        List<Invitee> present = meetingService.invitees(meeting.id());
        if (who != null && present.stream().anyMatch(invitee -> sameName(invitee.name(), who))) {
            problems.add(Problem.of("name", "meeting.invitee.twice", who));
        }
        if (present.size() >= MOST_INVITEES) {
            problems.add(Problem.of(null, "meeting.invitee.tooMany", MOST_INVITEES));
        }
        Refused.ifAny(problems);
        invitees.save(new Invitee(null, meeting.id(), who, group, address, null, null));
    }

    /** Takes someone off the list, unless they were invited already or some minutes name them. */
    @Transactional
    public void remove(Meeting meeting, Long inviteeId) {
        requireEdit(meeting);
        Invitee invitee = meetingService.invitees(meeting.id()).stream()
                .filter(row -> row.id().equals(inviteeId))
                .findFirst()
                .orElseThrow(() -> Refused.because("meeting.row.gone"));
        boolean named = rounds.findByMeetingIdOrderByRound(meeting.id()).stream()
                .flatMap(minutes -> minutes.attendance().stream())
                .anyMatch(row -> row.inviteeId().equals(inviteeId));
        if (invitee.invitedWay() != null || named) {
            throw Refused.because("meeting.invitee.invited", invitee.name());
        }
        invitees.delete(invitee);
    }

    /** The invitations went out, in this way and on this day, to everybody on the list. */
    @Transactional
    public void sent(Long meetingId, InvitationWay way, LocalDate on) {
        Meeting meeting = meetingService.byId(meetingId);
        List<Invitee> list = meetingService.invitees(meetingId);
        List<Problem> problems = new ArrayList<>();
        if (list.isEmpty()) {
            problems.add(Problem.of(null, "meeting.invitee.none"));
        }
        if (on.isAfter(IstanbulTime.day(Instant.now(clock)))) {
            problems.add(Problem.of("sentOn", "meeting.sentOn.future"));
        }
        if (on.isAfter(IstanbulTime.day(meeting.plan().begins()))) {
            problems.add(Problem.of("sentOn", "meeting.sentOn.afterMeeting"));
        }
        Refused.ifAny(problems);
        list.forEach(invitee -> invitees.save(invitee.invited(way, on)));
        meetings.save(meeting.in(MeetingState.INVITED, Instant.now(clock)));
        recorder.fact(MeetingService.fact("invitationsSent", meeting).detail("invitees", list.size()));
    }

    private static boolean sameName(String one, String other) {
        return one.toLowerCase(TURKISH).equals(other.toLowerCase(TURKISH));
    }

    private void requireEdit(Meeting meeting) {
        if (!mayEdit(meeting)) {
            throw Refused.because("engine.task.notYours");
        }
    }
}
