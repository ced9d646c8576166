package org.uyum.training;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uyum.engine.OpenTasks;
import org.uyum.engine.Processes;
import org.uyum.programme.Stage;
import org.uyum.programme.StageInterrupted;
import org.uyum.record.Recorder;
import org.uyum.web.Names;

/** The trainings of a case: begins one, finds it with its sessions and participants, knows where it stands. */
@Service
public class TrainingService {

    private final Trainings trainings;
    private final TrainingSessions sessions;
    private final TrainingParticipants participants;
    private final Processes processes;
    private final OpenTasks openTasks;
    private final Names names;
    private final Recorder recorder;

    TrainingService(
            Trainings trainings,
            TrainingSessions sessions,
            TrainingParticipants participants,
            Processes processes,
            OpenTasks openTasks,
            Names names,
            Recorder recorder) {
        this.trainings = trainings;
        this.sessions = sessions;
        this.participants = participants;
        this.processes = processes;
        this.openTasks = openTasks;
        this.names = names;
        this.recorder = recorder;
    }

    /** The training of a process instance, begun now unless it was; the next round of the case. */
    @Transactional
    public Training begin(Long programme, String caseNumber, String processInstanceId, String municipality) {
        return trainings.findByProcessInstanceId(processInstanceId).orElseGet(() -> {
            int round = all(caseNumber).size() + 1;
            Training begun =
                    trainings.save(Training.begun(programme, caseNumber, processInstanceId, municipality, round));
            recorder.fact(begun.fact("trainingBegun").detail("round", round));
            return begun;
        });
    }

    /** A training that is not completed ends with its stage; certificates that were issued stay. */
    @EventListener
    void endEarly(StageInterrupted interrupted) {
        if (interrupted.stage() == Stage.TRAINING) {
            current(interrupted.caseNumber())
                    .filter(training -> training.state() != Training.State.COMPLETED
                            && training.state() != Training.State.CANCELLED)
                    .ifPresent(training -> {
                        trainings.setState(training.id(), Training.State.CANCELLED);
                        recorder.fact(training.fact("trainingCancelled"));
                    });
        }
    }

    /** The training of an id that our own tables or processes gave us. */
    public Training byId(Long id) {
        return trainings.findById(id).orElseThrow(() -> new IllegalStateException("no training has the id " + id));
    }

    /** The newest training of a case; none before its process has begun. */
    public Optional<Training> current(String caseNumber) {
        return all(caseNumber).stream().findFirst();
    }

    /** All trainings of a case, newest first. */
    public List<Training> all(String caseNumber) {
        return trainings.findByCaseNumberOrderByRoundDesc(caseNumber);
    }

    /** All sessions in order of time, make-up sessions included. */
    public List<TrainingSession> sessions(Long training) {
        return sessions.findByTrainingOrderByStartsAt(training);
    }

    public TrainingPlan plan(Long training) {
        return new TrainingPlan(sessions(training));
    }

    /** The first session whose attendance is not complete. */
    public Optional<TrainingSession> nextSession(Long training) {
        return sessions(training).stream()
                .filter(session -> !session.isRecorded())
                .findFirst();
    }

    /** All participants, by municipality and name in Turkish order. */
    public List<TrainingParticipant> participants(Long training) {
        Collator turkish = Collator.getInstance(Locale.forLanguageTag("tr"));
        return participants.findByTraining(training).stream()
                .sorted(Comparator.<TrainingParticipant, String>comparing(
                                participant -> names.municipality(participant.municipality()), turkish)
                        .thenComparing(TrainingParticipant::fullName, turkish))
                .toList();
    }

    /** Whether the process waits until the next session is held. */
    public boolean isWaitingForSession(Training training) {
        return processes.waitsFor(TrainingProcess.SESSION_HELD, training.processInstanceId());
    }

    /** Whether a task of this training is open and assigned to the current person. */
    public boolean isMine(Training training, String taskKey) {
        return openTasks
                .openTask(training.processInstanceId(), taskKey)
                .filter(openTasks::isMine)
                .isPresent();
    }
}
