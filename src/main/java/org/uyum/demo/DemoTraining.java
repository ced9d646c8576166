package org.uyum.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.uyum.identity.Municipalities;
import org.uyum.identity.People;
import org.uyum.identity.Person;
import org.uyum.identity.Role;
import org.uyum.training.AttendanceService;
import org.uyum.training.NewParticipant;
import org.uyum.training.NewSession;
import org.uyum.training.ParticipantService;
import org.uyum.training.SessionService;
import org.uyum.training.TestScore;
import org.uyum.training.TestService;
import org.uyum.training.Topic;
import org.uyum.training.Training;
import org.uyum.training.TrainingParticipant;
import org.uyum.training.TrainingPlanService;
import org.uyum.training.TrainingService;
import org.uyum.training.TrainingSession;

/** Leads the training of a demo programme from its plan to the certificates: three sessions of four hours. */
@Component
class DemoTraining {

    private final DemoWalk walk;
    private final DemoTexts texts;
    private final TrainingService trainings;
    private final TrainingPlanService plans;
    private final ParticipantService participants;
    private final SessionService sessions;
    private final AttendanceService attendance;
    private final TestService tests;
    private final People people;
    private final Municipalities municipalities;

    DemoTraining(
            DemoWalk walk,
            DemoTexts texts,
            TrainingService trainings,
            TrainingPlanService plans,
            ParticipantService participants,
            SessionService sessions,
            AttendanceService attendance,
            TestService tests,
            People people,
            Municipalities municipalities) {
        this.walk = walk;
        this.texts = texts;
        this.trainings = trainings;
        this.plans = plans;
        this.participants = participants;
        this.sessions = sessions;
        this.attendance = attendance;
        this.tests = tests;
        this.people = people;
        this.municipalities = municipalities;
    }

    void lead(String number, LocalDate firstDay) {
        Long training = trainings.current(number).orElseThrow().id();
        walk.step(
                "zbStaff1",
                number,
                "planTraining",
                () -> addSessions(training, firstDay),
                Map.of("attendanceThreshold", 80, "passMark", 70));
        walk.step("zbManager", number, "approveTraining", Map.of("decision", "approve"));
        walk.step(
                "zbStaff1",
                number,
                "inviteParticipants",
                () -> addParticipants(training),
                Map.of(
                        "invitationChannel",
                        "officialLetter",
                        "invitedOn",
                        firstDay.minusDays(14).toString()));
        for (TrainingSession session : trainings.sessions(training)) {
            hold(number, training, session);
        }
        walk.step(
                "zbStaff1",
                number,
                "recordTestScores",
                () -> tests.record(training, scores(training)),
                Map.of("missingConfirmed", false));
        walk.step(
                "zbStaff1",
                number,
                "recordEvaluation",
                Map.of(
                        "respondents", 4,
                        "content", 4.4,
                        "trainers", 4.6,
                        "relevance", 4.5,
                        "materials", 4.0,
                        "organisation", 4.2,
                        "overall", 4.4));
        walk.step("zbManager", number, "approveCertificates", Map.of("decision", "approve"));
    }

    private void addSessions(Long training, LocalDate firstDay) {
        int day = 0;
        for (Topic topic : Topic.values()) {
            plans.addSession(
                    training,
                    new NewSession(
                            topic,
                            firstDay.plusWeeks(day++),
                            LocalTime.of(9, 30),
                            240,
                            texts.get("training.trainer." + topic.name()),
                            texts.get("training.place")));
        }
    }

    private void addParticipants(Long training) {
        Training held = trainings.byId(training);
        for (String code : participants.participating(held)) {
            for (Person manager : people.of(code, Role.MANAGER)) {
                participants.add(
                        training,
                        new NewParticipant(
                                manager.name(), code, texts.get("training.title"), true, null, manager.id()));
            }
            participants.add(
                    training,
                    new NewParticipant(
                            texts.get("training.second", municipalities.nameOf(code)),
                            code,
                            texts.get("training.second.title"),
                            false,
                            null,
                            null));
        }
    }

    private void hold(String number, Long training, TrainingSession session) {
        Training held = trainings.byId(training);
        walk.as("zbStaff1", () -> {
            if (trainings.isWaitingForSession(held)) {
                sessions.held(training, session.id(), session.date());
            }
        });
        walk.jobs(number);
        walk.step(
                "zbStaff1",
                number,
                "recordAttendance",
                () -> attendance.recordAllPresent(training, session.id()),
                Map.of("signedListKept", true));
    }

    private List<TestScore> scores(Long training) {
        List<TestScore> scores = new ArrayList<>();
        int better = 0;
        for (TrainingParticipant participant : trainings.participants(training)) {
            for (Topic topic : Topic.values()) {
                int pre = 40 + (better * 7) % 25;
                scores.add(new TestScore(participant.id(), topic, pre, pre + 35));
                better++;
            }
        }
        return scores;
    }
}
