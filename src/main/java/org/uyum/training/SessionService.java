package org.uyum.training;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uyum.engine.Processes;
import org.uyum.identity.CurrentPerson;
import org.uyum.identity.Person;
import org.uyum.identity.Role;
import org.uyum.record.Recorder;
import org.uyum.web.Dates;
import org.uyum.web.Refused;

/** What happens to a session while the process waits for it: said to have been held, or postponed. */
@Service
public class SessionService {

    private final TrainingService trainingService;
    private final TrainingSessions sessions;
    private final Processes processes;
    private final CurrentPerson currentPerson;
    private final Recorder recorder;
    private final Dates dates;
    private final Clock clock;

    SessionService(
            TrainingService trainingService,
            TrainingSessions sessions,
            Processes processes,
            CurrentPerson currentPerson,
            Recorder recorder,
            Dates dates,
            Clock clock) {
        this.trainingService = trainingService;
        this.sessions = sessions;
        this.processes = processes;
        this.currentPerson = currentPerson;
        this.recorder = recorder;
        this.dates = dates;
        this.clock = clock;
    }

    /**
     * The process turns to the next session. If its day is over already, nobody waited for it: it counts as held on its
     * day and recorded afterwards. Said twice, it changes nothing.
     */
    @Transactional
    public TrainingSession turnToNext(Long training) {
        TrainingSession next = trainingService
                .nextSession(training)
                .orElseThrow(() -> new IllegalStateException("training " + training + " has no session left"));
        if (next.heldOn() == null && next.date().isBefore(dates.today())) {
            markHeld(trainingService.byId(training), next, next.date());
        }
        return next;
    }

    /**
     * The next session has been held, on a day up to today. Sends {@code sessionHeld}; a day before today marks the
     * session as recorded afterwards.
     */
    @Transactional
    public void held(Long training, Long session, LocalDate day) {
        Training current = trainingService.byId(training);
        requireLeader(current);
        TrainingSession next = trainingService
                .nextSession(training)
                .filter(found -> found.id().equals(session))
                .orElseThrow(() -> Refused.because("training.session.notNext"));
        if (day == null || day.isAfter(dates.today()) || day.getYear() < 2000) {
            throw Refused.because("training.session.held.inFuture");
        }
        markHeld(current, next, day);
        processes.correlate(TrainingProcess.SESSION_HELD, current.processInstanceId());
    }

    /** A session takes place later than planned. Sends {@code sessionPostponed}. */
    @Transactional
    public void postpone(Long training, Long session, LocalDate day, LocalTime time) {
        Training current = trainingService.byId(training);
        requireLeader(current);
        TrainingSession postponed = sessions.findByIdAndTraining(session, training)
                .filter(found -> !found.isRecorded())
                .orElseThrow(() -> Refused.because("training.session.gone"));
        if (day == null || time == null) {
            throw Refused.because("training.session.date.wrong");
        }
        Instant start = day.atTime(time).atZone(Dates.ISTANBUL).toInstant();
        if (start.isBefore(Instant.now(clock)) || day.getYear() > 2100) {
            throw Refused.because("training.session.postponed.past");
        }
        Instant end = start.plusSeconds(60L * postponed.minutes());
        trainingService.sessions(training).stream()
                .filter(other -> !other.id().equals(session) && other.overlaps(start, end))
                .findFirst()
                .ifPresent(other -> {
                    throw Refused.because("training.session.overlaps", other.trainer());
                });
        sessions.move(session, start);
        recorder.fact(current.fact("sessionPostponed")
                .detail("session", session)
                .detail("from", postponed.startsAt().toString())
                .detail("to", start.toString()));
        processes.correlate(TrainingProcess.SESSION_POSTPONED, current.processInstanceId());
    }

    /** Whether the current person leads this training: staff or manager of the lead municipality. */
    public boolean isLeader(Training training) {
        Person person = currentPerson.get();
        return training.municipality().equals(person.municipality()) && person.hasAny(Role.STAFF, Role.MANAGER);
    }

    private void markHeld(Training training, TrainingSession session, LocalDate day) {
        sessions.markHeld(session.id(), day, Instant.now(clock));
        recorder.fact(training.fact("sessionHeld")
                .detail("session", session.id())
                .detail("on", day.toString())
                .detail("recordedAfterwards", day.isBefore(dates.today())));
    }

    private void requireLeader(Training training) {
        if (!isLeader(training)) {
            throw Refused.because("training.session.notAllowed");
        }
    }
}
