package org.uyum.training;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uyum.engine.Contributions;
import org.uyum.engine.OpenTasks;
import org.uyum.record.Recorder;
import org.uyum.web.Problem;
import org.uyum.web.Refused;

/**
 * The plan of a training: its sessions, changed by whoever works on {@code planTraining}, its rules, its approval or
 * return.
 */
@Service
public class TrainingPlanService {

    private final TrainingService trainingService;
    private final Trainings trainings;
    private final TrainingSessions sessions;
    private final OpenTasks openTasks;
    private final Contributions contributions;
    private final Recorder recorder;

    TrainingPlanService(
            TrainingService trainingService,
            Trainings trainings,
            TrainingSessions sessions,
            OpenTasks openTasks,
            Contributions contributions,
            Recorder recorder) {
        this.trainingService = trainingService;
        this.trainings = trainings;
        this.sessions = sessions;
        this.openTasks = openTasks;
        this.contributions = contributions;
        this.recorder = recorder;
    }

    @Transactional
    public TrainingSession addSession(Long training, NewSession entered) {
        requireWorkOnPlan(training);
        Refused.ifAny(entered.problems(trainingService.sessions(training)));
        return sessions.save(TrainingSession.planned(null, training, entered, false));
    }

    @Transactional
    public void changeSession(Long training, Long session, NewSession entered) {
        requireWorkOnPlan(training);
        requireSession(training, session);
        Refused.ifAny(entered.problems(others(training, session)));
        sessions.save(TrainingSession.planned(session, training, entered, false));
    }

    @Transactional
    public void removeSession(Long training, Long session) {
        requireWorkOnPlan(training);
        sessions.delete(requireSession(training, session));
    }

    /** Submits the plan for approval; refused unless it is sound. */
    @Transactional
    public void submit(Long training, int attendanceThreshold, int passMark, String note) {
        TrainingPlan plan = trainingService.plan(training);
        Refused.ifAny(plan.problems());
        trainings.setRules(training, attendanceThreshold, passMark, note);
        trainings.setState(training, Training.State.SUBMITTED);
        recorder.fact(trainingService
                .byId(training)
                .fact("trainingPlanned")
                .detail("minutes", plan.totalMinutes())
                .detail("sessions", plan.sessions().size())
                .detail("attendanceThreshold", attendanceThreshold)
                .detail("passMark", passMark));
    }

    @Transactional
    public void approve(Long training) {
        trainings.setState(training, Training.State.APPROVED);
        trainings.setPlanReturnReason(training, null);
        recorder.fact(trainingService.byId(training).fact("trainingPlanApproved"));
    }

    @Transactional
    public void giveBack(Long training, String reason) {
        trainings.setState(training, Training.State.DRAFT);
        trainings.setPlanReturnReason(training, reason);
        recorder.fact(trainingService.byId(training).fact("trainingPlanReturned"));
    }

    /** Adds a session in which minutes are made up for; the manager's decision, no part of the approved plan. */
    @Transactional
    public TrainingSession addMakeUp(Long training, NewSession entered) {
        List<Problem> problems = entered.problems(trainingService.sessions(training));
        Refused.ifAny(problems);
        TrainingSession added = sessions.save(TrainingSession.planned(null, training, entered, true));
        recorder.fact(trainingService
                .byId(training)
                .fact("makeUpSessionPlanned")
                .detail("session", added.id())
                .detail("minutes", added.minutes()));
        return added;
    }

    private void requireWorkOnPlan(Long training) {
        openTasks.requireWorkOn(trainingService.byId(training).processInstanceId(), TrainingProcess.PLAN_TRAINING);
        contributions.add(TrainingProcess.plan(training));
    }

    private TrainingSession requireSession(Long training, Long session) {
        return sessions.findByIdAndTraining(session, training)
                .orElseThrow(() -> Refused.because("training.session.gone"));
    }

    private List<TrainingSession> others(Long training, Long session) {
        return trainingService.sessions(training).stream()
                .filter(other -> !other.id().equals(session))
                .toList();
    }
}
