package org.uyum.training;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uyum.engine.Decisions;
import org.uyum.record.Recorder;

/** How a training ends: its evaluation by the participants, who completed it, what is done about those who fell short. */
@Service
public class CompletionService {

    private static final String DECISION = "trainingCompletion";

    private final TrainingService trainingService;
    private final Trainings trainings;
    private final AttendanceRecords attendance;
    private final TestScores scores;
    private final Evaluations evaluations;
    private final Completions completions;
    private final Decisions decisions;
    private final Recorder recorder;

    CompletionService(
            TrainingService trainingService,
            Trainings trainings,
            AttendanceRecords attendance,
            TestScores scores,
            Evaluations evaluations,
            Completions completions,
            Decisions decisions,
            Recorder recorder) {
        this.trainingService = trainingService;
        this.trainings = trainings;
        this.attendance = attendance;
        this.scores = scores;
        this.evaluations = evaluations;
        this.completions = completions;
        this.decisions = decisions;
        this.recorder = recorder;
    }

    /** The evaluation in the order of its questions; empty if nobody answered. */
    public List<EvaluationScore> evaluation(Long training) {
        return evaluations.of(training);
    }

    /** What each participant achieved when last evaluated, in the order of the participants. */
    public List<Completion> completions(Long training) {
        List<Completion> all = completions.of(training);
        return trainingService.participants(training).stream()
                .flatMap(participant -> all.stream()
                        .filter(completion -> completion.participant().equals(participant.id())))
                .toList();
    }

    /** Stores how the participants rated the training; without respondents there are no averages. */
    @Transactional
    public void recordEvaluation(
            Long training, int respondents, Map<EvaluationQuestion, BigDecimal> averages, String remarks) {
        evaluations.replace(training, respondents, averages);
        trainings.setEvaluationRemarks(training, remarks);
        recorder.fact(trainingService.byId(training).fact("evaluationRecorded").detail("respondents", respondents));
    }

    /** Decides anew for each participant; returns whether anyone is short. */
    @Transactional
    public boolean evaluate(Long training) {
        Training current = trainingService.byId(training);
        AttendanceCredit credit = AttendanceCredit.of(trainingService.sessions(training), attendance.of(training));
        List<TestScore> tests = scores.of(training);
        List<Completion> decided = trainingService.participants(training).stream()
                .map(participant -> complete(current, participant.id(), credit, tests))
                .toList();
        completions.replace(training, decided);
        long missing = decided.stream().filter(Completion::isShort).count();
        recorder.fact(current.fact("completionEvaluated")
                .detail("participants", decided.size())
                .detail("short", missing));
        return missing > 0;
    }

    /** Those who fell short go without a certificate, for the reason given. */
    @Transactional
    public void closeShortfall(Long training, String reason) {
        trainings.setShortfallReason(training, reason);
        recorder.fact(trainingService.byId(training).fact("shortfallClosed"));
    }

    private Completion complete(Training training, Long participant, AttendanceCredit credit, List<TestScore> tests) {
        BigDecimal percent = credit.percentOf(participant);
        BigDecimal score = TestService.score(tests, participant).orElse(null);
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("attendancePercent", percent);
        inputs.put("attendanceThreshold", training.attendanceThreshold());
        inputs.put("testScore", score);
        inputs.put("passMark", training.passMark());
        String outcome = decisions.evaluate(DECISION, inputs);
        return new Completion(
                participant, credit.minutesOf(participant), percent, score, Completion.Outcome.of(outcome));
    }
}
