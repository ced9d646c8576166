package org.uyum.meeting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uyum.engine.Processes;
import org.uyum.identity.CurrentPerson;
import org.uyum.identity.Person;
import org.uyum.identity.Role;
import org.uyum.programme.StageInterrupted;
import org.uyum.record.Recorder;
import org.uyum.web.Problem;
import org.uyum.web.Refused;

/** What can happen to a meeting while its day is awaited: it was held, it is put off, it is withdrawn. */
@Service
public class MeetingSchedule {

    private final MeetingService meetingService;
    private final Meetings meetings;
    private final Processes processes;
    private final CurrentPerson currentPerson;
    private final Recorder recorder;
    private final Clock clock;

    MeetingSchedule(
            MeetingService meetingService,
            Meetings meetings,
            Processes processes,
            CurrentPerson currentPerson,
            Recorder recorder,
            Clock clock) {
        this.meetingService = meetingService;
        this.meetings = meetings;
        this.processes = processes;
        this.currentPerson = currentPerson;
        this.recorder = recorder;
        this.clock = clock;
    }

    /** Whether the meeting is awaited and the current person may say what became of it. */
    public boolean mayChange(Meeting meeting) {
        return mayAct(meeting) && processes.waitsFor(MeetingProcess.MEETING_ALREADY_HELD, meeting.processInstanceId());
    }

    /** The meeting was held; its minutes can be written without waiting for its announced end. */
    @Transactional
    public void alreadyHeld(Meeting meeting) {
        requireRight(meeting);
        processes.correlate(MeetingProcess.MEETING_ALREADY_HELD, meeting.processInstanceId());
    }

    /** Puts the meeting off; the announced time before is kept with the reason. */
    @Transactional
    public void postpone(Meeting meeting, LocalDate date, LocalTime begin, LocalTime end, String reason) {
        requireRight(meeting);
        List<Problem> problems = new ArrayList<>();
        String why = EnteredText.required("reason", reason, 2000, problems);
        if (date == null || date.getYear() < 1900 || date.getYear() > 2200) {
            problems.add(Problem.of("meetingDate", "meeting.entry.missing.meetingDate"));
        }
        if (begin == null || end == null) {
            problems.add(Problem.of("startTime", "meeting.entry.missing.times"));
        } else if (!end.isAfter(begin)) {
            problems.add(Problem.of("endTime", "meeting.time.reversed"));
        }
        Refused.ifAny(problems);
        Instant begins = IstanbulTime.at(date, begin);
        if (!processes.waitsFor(MeetingProcess.MEETING_POSTPONED, meeting.processInstanceId())) {
            throw Refused.because("engine.message.nobodyWaits");
        }
        if (begins.equals(meeting.plan().begins())) {
            throw Refused.all(List.of(Problem.of("meetingDate", "meeting.postpone.sameTime")));
        }
        meetings.save(meeting.postponed(
                begins, IstanbulTime.at(date, end), why, currentPerson.get().id(), Instant.now(clock)));
        recorder.fact(MeetingService.fact("meetingPostponed", meeting)
                .detail("from", meeting.plan().begins().toString())
                .detail("to", begins.toString()));
        processes.correlate(MeetingProcess.MEETING_POSTPONED, meeting.processInstanceId());
    }

    /** The meeting will not be held. */
    @Transactional
    public void withdraw(Meeting meeting, String reason) {
        requireRight(meeting);
        List<Problem> problems = new ArrayList<>();
        String why = EnteredText.required("reason", reason, 2000, problems);
        Refused.ifAny(problems);
        if (!processes.waitsFor(MeetingProcess.MEETING_WITHDRAWN, meeting.processInstanceId())) {
            throw Refused.because("engine.message.nobodyWaits");
        }
        meetings.save(meeting.withdrawn(why));
        processes.correlate(MeetingProcess.MEETING_WITHDRAWN, meeting.processInstanceId());
    }

    /** Marks a withdrawn meeting as cancelled. */
    @Transactional
    public void cancel(Long meetingId) {
        Meeting meeting = meetingService.byId(meetingId);
        if (!meeting.is(MeetingState.CANCELLED)) {
            meetings.save(meeting.in(MeetingState.CANCELLED, Instant.now(clock)));
            recorder.fact(MeetingService.fact("meetingCancelled", meeting));
        }
    }

    /** Meetings of a stage that ends early are cancelled with its reason, unless their minutes are signed. */
    @EventListener
    void cancelWith(StageInterrupted interrupted) {
        meetingService.meetings(interrupted.caseNumber()).stream()
                .filter(meeting -> meeting.purpose().stage() == interrupted.stage())
                .filter(meeting -> !meeting.is(MeetingState.SIGNED) && !meeting.is(MeetingState.CANCELLED))
                .forEach(meeting -> {
                    meetings.save(meeting.withdrawn(interrupted.reason()));
                    cancel(meeting.id());
                });
    }

    private boolean mayAct(Meeting meeting) {
        Person person = currentPerson.get();
        return meeting.municipality().equals(person.municipality()) && person.hasAny(Role.STAFF, Role.MANAGER);
    }

    private void requireRight(Meeting meeting) {
        if (!mayAct(meeting)) {
            throw new AccessDeniedException("only staff and managers of the lead municipality may do this");
        }
    }
}
