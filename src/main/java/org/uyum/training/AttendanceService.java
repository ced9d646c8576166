package org.uyum.training;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uyum.engine.Contributions;
import org.uyum.engine.OpenTasks;
import org.uyum.record.Recorder;
import org.uyum.web.Problem;
import org.uyum.web.Refused;

/**
 * The attendance of the sessions, entered by whoever works on {@code recordAttendance}. Whoever works on
 * {@code recordTestScores} may correct it, since that is where returned certificates lead back to.
 */
@Service
public class AttendanceService {

    private final TrainingService trainingService;
    private final TrainingSessions sessions;
    private final AttendanceRecords records;
    private final Completions completions;
    private final OpenTasks openTasks;
    private final Contributions contributions;
    private final Recorder recorder;
    private final Clock clock;

    AttendanceService(
            TrainingService trainingService,
            TrainingSessions sessions,
            AttendanceRecords records,
            Completions completions,
            OpenTasks openTasks,
            Contributions contributions,
            Recorder recorder,
            Clock clock) {
        this.trainingService = trainingService;
        this.sessions = sessions;
        this.records = records;
        this.completions = completions;
        this.openTasks = openTasks;
        this.contributions = contributions;
        this.recorder = recorder;
        this.clock = clock;
    }

    /** Everything recorded in a training. */
    public List<Attendance> of(Long training) {
        return records.of(training);
    }

    /** The minutes recorded in a session, by participant. */
    public Map<Long, Integer> of(TrainingSession session) {
        return records.of(session.training()).stream()
                .filter(entry -> entry.session().equals(session.id()))
                .collect(Collectors.toMap(Attendance::participant, Attendance::minutes));
    }

    /** Who has to stand in the attendance of a session: in a make-up session those who were short before it. */
    public List<TrainingParticipant> expected(TrainingSession session) {
        List<TrainingParticipant> all = trainingService.participants(session.training());
        if (!session.makeUp()) {
            return all;
        }
        Set<Long> ids = session.isRecorded() ? of(session).keySet() : completions.shortIn(session.training());
        return all.stream().filter(each -> ids.contains(each.id())).toList();
    }

    public TrainingSession session(Long training, Long session) {
        return sessions.findByIdAndTraining(session, training)
                .orElseThrow(() -> Refused.because("training.session.gone"));
    }

    /** Stores the minutes of all who are expected; refused as a whole if one is missing or cannot be. */
    @Transactional
    public void record(Long training, Long sessionId, Map<Long, Integer> minutes) {
        TrainingSession session = session(training, sessionId);
        if (!mayRecord(session)) {
            openTasks.requireWorkOn(
                    trainingService.byId(training).processInstanceId(), TrainingProcess.RECORD_ATTENDANCE);
            throw Refused.because("training.attendance.notYet");
        }
        Map<Long, Integer> complete = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (TrainingParticipant participant : expected(session)) {
            Integer present = minutes.get(participant.id());
            if (present == null) {
                problems.add(Problem.of(null, "training.attendance.missing", participant.fullName()));
            } else if (present < 0 || present > session.minutes()) {
                problems.add(Problem.of(
                        null, "training.attendance.outOfRange", participant.fullName(), session.minutes(), present));
            } else {
                complete.put(participant.id(), present);
            }
        }
        Refused.ifAny(problems);
        records.replace(sessionId, complete);
        contributions.add(TrainingProcess.certificates(training));
        recorder.fact(trainingService.byId(training).fact("attendanceEntered").detail("session", sessionId));
    }

    /** Everybody who is expected was there from beginning to end. */
    @Transactional
    public void recordAllPresent(Long training, Long sessionId) {
        TrainingSession session = session(training, sessionId);
        record(
                training,
                sessionId,
                expected(session).stream()
                        .collect(Collectors.toMap(TrainingParticipant::id, each -> session.minutes())));
    }

    /** Whether the current person may enter the attendance of a session now. */
    public boolean mayRecord(TrainingSession session) {
        Training training = trainingService.byId(session.training());
        boolean isNext = trainingService
                .nextSession(training.id())
                .filter(next -> next.id().equals(session.id()))
                .isPresent();
        return (trainingService.isMine(training, TrainingProcess.RECORD_ATTENDANCE) && (isNext || session.isRecorded()))
                || (trainingService.isMine(training, TrainingProcess.RECORD_TEST_SCORES) && session.isRecorded());
    }

    /** The attendance of a session is complete; refused while somebody who is expected has no minutes. */
    @Transactional
    public void complete(Long training, Long sessionId, boolean signedListKept, String note) {
        TrainingSession session = session(training, sessionId);
        Set<Long> recorded = of(session).keySet();
        List<Problem> problems = expected(session).stream()
                .filter(participant -> !recorded.contains(participant.id()))
                .map(participant -> Problem.of(null, "training.attendance.missing", participant.fullName()))
                .toList();
        Refused.ifAny(problems);
        sessions.markRecorded(
                sessionId,
                Instant.now(clock),
                session.heldOn() == null ? session.date() : session.heldOn(),
                signedListKept,
                note);
        recorder.fact(trainingService
                .byId(training)
                .fact("attendanceRecorded")
                .detail("session", sessionId)
                .detail("participants", recorded.size()));
    }
}
