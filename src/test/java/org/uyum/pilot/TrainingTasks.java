package org.uyum.pilot;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.uyum.Walk;
import org.uyum.engine.OpenTask;
import org.uyum.training.AttendanceService;
import org.uyum.training.NewParticipant;
import org.uyum.training.NewSession;
import org.uyum.training.ParticipantService;
import org.uyum.training.SessionService;
import org.uyum.training.TestScore;
import org.uyum.training.TestService;
import org.uyum.training.Topic;
import org.uyum.training.Training;
import org.uyum.training.TrainingPlanService;
import org.uyum.training.TrainingService;
import org.uyum.training.TrainingSession;

/** The training: three sessions of four hours, a manager of each municipality, everybody there and passing. */
@TestComponent
class TrainingTasks implements StageTasks {

    /** Far ahead, so that nothing is over before somebody says so. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2099, 2, 10);

    private static final LocalDate HELD_ON = LocalDate.of(2026, 2, 17);

    private final Walk walk;
    private final TrainingService trainings;
    private final TrainingPlanService plans;
    private final ParticipantService participants;
    private final SessionService sessions;
    private final AttendanceService attendance;
    private final TestService tests;

    TrainingTasks(
            Walk walk,
            TrainingService trainings,
            TrainingPlanService plans,
            ParticipantService participants,
            SessionService sessions,
            AttendanceService attendance,
            TestService tests) {
        this.walk = walk;
        this.trainings = trainings;
        this.plans = plans;
        this.participants = participants;
        this.sessions = sessions;
        this.attendance = attendance;
        this.tests = tests;
    }

    @Override
    public Map<String, Doing> tasks() {
        Map<String, Object> approved = Map.of("decision", "approve");
        return Map.of(
                "planTraining", Doing.page(this::addSessions, Map.of("attendanceThreshold", 80, "passMark", 70)),
                "approveTraining", Doing.form(approved),
                "inviteParticipants",
                        Doing.page(
                                this::addParticipants,
                                Map.of("invitationChannel", "officialLetter", "invitedOn", "2026-01-27")),
                "recordAttendance", Doing.page(this::everybodyWasThere, Map.of("signedListKept", true)),
                "recordTestScores", Doing.page(this::score, Map.of()),
                "recordEvaluation", Doing.form(Map.of("respondents", 0)),
                "decideShortfall",
                        Doing.form(
                                Map.of("decision", "close", "closeReason", "Katılamayanlar sonraki eğitime gelecek.")),
                "approveCertificates", Doing.form(approved));
    }

    @Override
    public boolean moveOn(String caseNumber) {
        return trainings
                .current(caseNumber)
                .filter(trainings::isWaitingForSession)
                .map(training -> {
                    TrainingSession next = trainings.nextSession(training.id()).orElseThrow();
                    walk.as("zbStaff1").run(() -> sessions.held(training.id(), next.id(), HELD_ON));
                    return true;
                })
                .orElse(false);
    }

    private void addSessions(OpenTask task) {
        Training training = current(task);
        trainings
                .plan(training.id())
                .missingTopics()
                .forEach(topic -> plans.addSession(
                        training.id(),
                        new NewSession(
                                topic,
                                FIRST_DAY.plusDays(topic.ordinal()),
                                LocalTime.of(9, 30),
                                240,
                                "Eğitici",
                                "Meclis salonu")));
    }

    private void addParticipants(OpenTask task) {
        Long training = current(task).id();
        participants
                .municipalitiesWithoutManager(training)
                .forEach(code -> participants.add(
                        training, new NewParticipant("Yönetici " + code, code, "Müdür", true, null, null)));
    }

    private void everybodyWasThere(OpenTask task) {
        Long training = current(task).id();
        attendance.recordAllPresent(
                training, trainings.nextSession(training).orElseThrow().id());
    }

    private void score(OpenTask task) {
        Long training = current(task).id();
        List<TestScore> scores = trainings.participants(training).stream()
                .flatMap(participant ->
                        Arrays.stream(Topic.values()).map(topic -> new TestScore(participant.id(), topic, 45, 85)))
                .toList();
        tests.record(training, scores);
    }

    private Training current(OpenTask task) {
        return trainings.current(task.caseNumber()).orElseThrow();
    }
}
