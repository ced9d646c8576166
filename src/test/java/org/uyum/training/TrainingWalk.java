package org.uyum.training;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;
import org.uyum.Walk;
import org.uyum.engine.Contributions;
import org.uyum.engine.Processes;
import org.uyum.identity.CurrentPerson;
import org.uyum.programme.Programme;
import org.uyum.programme.ProgrammeProcess;
import org.uyum.programme.ProgrammeService;

/** Walks through trainings of Zeytinburnu and Bağcılar: their rows on the pages, their tasks in the Tasklist. */
@TestComponent
public class TrainingWalk {

    static final String PLANNER = "zbStaff1";
    static final String RECORDER = "zbStaff2";
    static final String MANAGER = "zbManager";

    static final Map<String, Object> RULES = Map.of("attendanceThreshold", 80, "passMark", 70);
    static final Map<String, Object> INVITED = Map.of("invitationChannel", "email", "invitedOn", "2026-02-01");
    static final Map<String, Object> APPROVED = Map.of("decision", "approve");

    private final Walk walk;
    private final CurrentPerson currentPerson;
    private final ProgrammeService programmes;
    private final Processes processes;
    private final TrainingService trainingService;
    private final TrainingPlanService planning;
    private final SessionService sessions;
    private final ParticipantService participants;
    private final AttendanceService attendance;
    private final TestService tests;
    private final Contributions contributions;

    TrainingWalk(
            Walk walk,
            CurrentPerson currentPerson,
            ProgrammeService programmes,
            Processes processes,
            TrainingService trainingService,
            TrainingPlanService planning,
            SessionService sessions,
            ParticipantService participants,
            AttendanceService attendance,
            TestService tests,
            Contributions contributions) {
        this.walk = walk;
        this.currentPerson = currentPerson;
        this.programmes = programmes;
        this.processes = processes;
        this.trainingService = trainingService;
        this.planning = planning;
        this.sessions = sessions;
        this.participants = participants;
        this.attendance = attendance;
        this.tests = tests;
        this.contributions = contributions;
    }

    /** Begins the training of a new programme of Zeytinburnu with Bağcılar. */
    Training begin() {
        return currentPerson.as(PLANNER, () -> {
            Programme programme = programmes.open(
                    "zeytinburnu",
                    "Eğitim denemesi",
                    LocalDate.of(2026, 1, 1),
                    LocalDate.of(2026, 12, 31),
                    UUID.randomUUID().toString());
            programmes.plan(programme.id(), List.of("bagcilar"), List.of(), Set.of());
            return begin(programme);
        });
    }

    /** Begins one more training of a programme. */
    Training begin(Programme programme) {
        String instance = processes.start(
                TrainingProcess.KEY,
                programme.number(),
                "zeytinburnu",
                Map.of(ProgrammeProcess.PROGRAMME_ID, programme.id()));
        return trainingService.all(programme.number()).stream()
                .filter(training -> training.processInstanceId().equals(instance))
                .findFirst()
                .orElseThrow();
    }

    static NewSession session(Topic topic, LocalDate date, int minutes) {
        return new NewSession(topic, date, LocalTime.of(9, 0), minutes, "Eğitici", "Meclis salonu");
    }

    /** Three sessions of four hours, from a day on. */
    void enterSessions(Training training, LocalDate firstDay) {
        as(PLANNER, () -> {
            for (Topic topic : Topic.values()) {
                planning.addSession(training.id(), session(topic, firstDay.plusDays(topic.ordinal()), 240));
            }
        });
    }

    /** A training with an approved plan of three sessions. */
    Training approved(LocalDate firstDay) {
        Training training = begin();
        claim(PLANNER, training, "planTraining");
        enterSessions(training, firstDay);
        complete(PLANNER, training, "planTraining", RULES);
        complete(MANAGER, training, "approveTraining", APPROVED);
        return training;
    }

    /** A training that waits for its first session, with a manager of each municipality and one more participant. */
    Training invited(LocalDate firstDay) {
        Training training = approved(firstDay);
        claim(PLANNER, training, "inviteParticipants");
        as(PLANNER, () -> {
            participants.add(training.id(), participant("Ayla Işık", "zeytinburnu", true));
            participants.add(training.id(), participant("İlker Çam", "zeytinburnu", false));
            participants.add(training.id(), participant("Şule Öz", "bagcilar", true));
        });
        complete(PLANNER, training, "inviteParticipants", INVITED);
        return training;
    }

    static NewParticipant participant(String name, String municipality, boolean manages) {
        return new NewParticipant(name, municipality, "Müdür", manages, null, null);
    }

    /** Holds the next session and records the minutes that each participant was there. */
    void hold(Training training, ToIntFunction<TrainingParticipant> minutes) {
        TrainingSession next = trainingService.nextSession(training.id()).orElseThrow();
        as(RECORDER, () -> sessions.held(training.id(), next.id(), LocalDate.of(2026, 3, 1)));
        recordAttendance(training, minutes);
    }

    void recordAttendance(Training training, ToIntFunction<TrainingParticipant> minutes) {
        TrainingSession next = trainingService.nextSession(training.id()).orElseThrow();
        claim(RECORDER, training, "recordAttendance");
        as(
                RECORDER,
                () -> attendance.record(
                        training.id(),
                        next.id(),
                        attendance.expected(next).stream()
                                .collect(Collectors.toMap(TrainingParticipant::id, minutes::applyAsInt))));
        complete(RECORDER, training, "recordAttendance", Map.of("signedListKept", true));
    }

    /** A training whose sessions are over; the minutes are those of each session. */
    Training held(ToIntFunction<TrainingParticipant> minutes) {
        Training training = invited(LocalDate.of(2026, 2, 10));
        for (int session = 0; session < Topic.values().length; session++) {
            hold(training, minutes);
        }
        return training;
    }

    /** Enters the same post-test for all topics, 30 points more than the pre-test, and lets nobody evaluate. */
    void score(Training training, ToIntFunction<TrainingParticipant> post) {
        claim(RECORDER, training, "recordTestScores");
        as(
                RECORDER,
                () -> tests.record(
                        training.id(),
                        trainingService.participants(training.id()).stream()
                                .flatMap(participant -> Arrays.stream(Topic.values())
                                        .map(topic -> new TestScore(
                                                participant.id(),
                                                topic,
                                                post.applyAsInt(participant) - 30,
                                                post.applyAsInt(participant))))
                                .toList()));
        complete(RECORDER, training, "recordTestScores", Map.of());
        complete(RECORDER, training, "recordEvaluation", Map.of("respondents", 0));
    }

    /** Does the whole training of a case that stands at {@code planTraining}: a manager of each municipality is certified. */
    public void completeTraining(String caseNumber) {
        Training training = trainingService.current(caseNumber).orElseThrow();
        claim(PLANNER, training, "planTraining");
        enterSessions(training, LocalDate.of(2026, 2, 10));
        complete(PLANNER, training, "planTraining", RULES);
        complete(MANAGER, training, "approveTraining", APPROVED);
        claim(PLANNER, training, "inviteParticipants");
        as(PLANNER, () -> participants
                .participating(training)
                .forEach(code -> participants.add(training.id(), participant("Yönetici", code, true))));
        complete(PLANNER, training, "inviteParticipants", INVITED);
        while (trainingService.nextSession(training.id()).isPresent()) {
            hold(training, participant -> 240);
        }
        score(training, participant -> 85);
        complete(MANAGER, training, "approveCertificates", APPROVED);
        walk.jobs();
    }

    /** Begins a training and returns the number of its case. */
    public String beginTraining() {
        return begin().caseNumber();
    }

    /** Enters three sessions on the page and submits the plan, by the person who has the task. */
    public void submitPlan(String person, String caseNumber, LocalDate firstDay) {
        Training training = trainingService.current(caseNumber).orElseThrow();
        as(person, () -> {
            for (Topic topic : Topic.values()) {
                planning.addSession(training.id(), session(topic, firstDay.plusDays(topic.ordinal()), 240));
            }
        });
        complete(person, training, "planTraining", RULES);
    }

    /** The current person has a part in the plan of a training, by whatever way. */
    public void contributeToPlan(String caseNumber) {
        contributions.add(TrainingProcess.plan(
                trainingService.current(caseNumber).orElseThrow().id()));
    }

    TrainingParticipant participantOf(Training training, String name) {
        return trainingService.participants(training.id()).stream()
                .filter(participant -> participant.fullName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    void complete(String person, Training training, String task, Map<String, Object> answers) {
        walk.as(person).complete(training.processInstanceId(), task, answers);
    }

    void claim(String person, Training training, String task) {
        walk.as(person).claim(training.processInstanceId(), task);
    }

    boolean isOpen(Training training, String task) {
        return walk.isOpen(training.processInstanceId(), task);
    }

    void as(String person, Runnable action) {
        walk.as(person).run(action);
    }
}
