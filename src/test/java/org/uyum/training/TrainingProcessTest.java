package org.uyum.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uyum.training.TrainingWalk.APPROVED;
import static org.uyum.training.TrainingWalk.MANAGER;
import static org.uyum.training.TrainingWalk.PLANNER;
import static org.uyum.training.TrainingWalk.RECORDER;
import static org.uyum.training.TrainingWalk.RULES;
import static org.uyum.training.TrainingWalk.participant;
import static org.uyum.training.TrainingWalk.session;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uyum.UyumTest;
import org.uyum.Walk;
import org.uyum.programme.CertifiedManagers;
import org.uyum.programme.ProgrammeService;
import org.uyum.record.Recorder;
import org.uyum.web.Dates;
import org.uyum.web.Refused;

@UyumTest
class TrainingProcessTest {

    private static final LocalDate PAST = LocalDate.of(2026, 2, 10);

    @Autowired
    TrainingWalk training;

    @Autowired
    Walk walk;

    @Autowired
    TrainingService trainingService;

    @Autowired
    TrainingPlanService planning;

    @Autowired
    SessionService sessions;

    @Autowired
    ParticipantService participants;

    @Autowired
    AttendanceService attendance;

    @Autowired
    TestService tests;

    @Autowired
    CompletionService completion;

    @Autowired
    CertificateService certificates;

    @Autowired
    CertifiedManagers certifiedManagers;

    @Autowired
    ProgrammeService programmes;

    @Autowired
    Recorder recorder;

    @Autowired
    Dates dates;

    @Test
    void training_ends_with_certificates_of_achievement_and_attendance() {
        Training ended = training.held(participant -> 240);
        training.score(ended, participant -> participant.manages() ? 85 : 60);
        training.complete(MANAGER, ended, "approveCertificates", APPROVED);
        walk.jobs();

        List<Certificate> issued = certificates.of(ended.id());
        assertThat(issued)
                .extracting(Certificate::number)
                .containsExactly(
                        ended.caseNumber() + "-B001", ended.caseNumber() + "-B002", ended.caseNumber() + "-B003");
        assertThat(issued)
                .extracting(Certificate::kind)
                .containsExactlyInAnyOrder(
                        Certificate.Kind.ACHIEVEMENT, Certificate.Kind.ACHIEVEMENT, Certificate.Kind.ATTENDANCE);
        assertThat(issued).allSatisfy(certificate -> {
            assertThat(certificate.minutes()).isEqualTo(720);
            assertThat(certificate.topicList()).containsExactly(Topic.values());
            assertThat(certificate.verificationCode()).hasSize(12);
            assertThat(certificate.firstDate()).isEqualTo(LocalDate.of(2026, 3, 1));
        });
        assertThat(certifiedManagers.municipalitiesWithCertifiedManager(ended.caseNumber()))
                .containsExactlyInAnyOrder("zeytinburnu", "bagcilar");
        assertThat(trainingService.byId(ended.id()).state()).isEqualTo(Training.State.COMPLETED);
        walk.process(ended.processInstanceId()).isEnded().hasPassed("trainingCompleted");
    }

    @Test
    void returned_training_goes_back_to_its_planner_with_the_reason() {
        Training returned = training.begin();
        training.claim(PLANNER, returned, "planTraining");
        training.enterSessions(returned, PAST);
        training.complete(PLANNER, returned, "planTraining", RULES);
        training.complete(
                MANAGER, returned, "approveTraining", Map.of("decision", "return", "returnReason", "Eğitici değişsin"));

        assertThat(trainingService.byId(returned.id()).state()).isEqualTo(Training.State.DRAFT);
        assertThat(trainingService.byId(returned.id()).planReturnReason()).isEqualTo("Eğitici değişsin");
        assertThat(training.isOpen(returned, "planTraining")).isTrue();

        training.complete(PLANNER, returned, "planTraining", RULES);
        training.complete(MANAGER, returned, "approveTraining", APPROVED);
        assertThat(trainingService.byId(returned.id()).planReturnReason()).isNull();
        assertThat(training.isOpen(returned, "inviteParticipants")).isTrue();
    }

    @Test
    void plan_with_too_few_minutes_or_without_a_topic_is_refused_with_every_problem() {
        Training begun = training.begin();
        training.claim(PLANNER, begun, "planTraining");
        training.as(PLANNER, () -> planning.addSession(begun.id(), session(Topic.MANAGEMENT, PAST, 300)));

        assertThatThrownBy(() -> training.complete(PLANNER, begun, "planTraining", RULES))
                .hasMessageContaining("720")
                .hasMessageContaining("300")
                .hasMessageContaining("Stratejik planlama")
                .hasMessageContaining("Proje yönetimi");
        assertThat(trainingService.byId(begun.id()).state()).isEqualTo(Training.State.DRAFT);
        assertThat(training.isOpen(begun, "planTraining")).isTrue();
    }

    @Test
    void staff_cannot_approve_and_nobody_smuggles_the_approval_into_the_plan() {
        Training begun = training.begin();
        training.claim(PLANNER, begun, "planTraining");
        training.enterSessions(begun, PAST);
        assertThatThrownBy(() -> training.complete(
                        PLANNER,
                        begun,
                        "planTraining",
                        Map.of("attendanceThreshold", 80, "passMark", 70, "trainingApproved", true)))
                .hasMessageContaining("trainingApproved");
        training.complete(PLANNER, begun, "planTraining", RULES);

        assertThatThrownBy(() -> training.complete(RECORDER, begun, "approveTraining", APPROVED))
                .isInstanceOf(AuthorizationException.class);
    }

    @Test
    void participants_are_missing_as_long_as_a_municipality_has_no_manager() {
        Training approved = training.approved(PAST);
        training.claim(PLANNER, approved, "inviteParticipants");
        training.as(PLANNER, () -> {
            participants.add(approved.id(), participant("Ayla Işık", "zeytinburnu", true));
            participants.add(approved.id(), participant("Şule Öz", "bagcilar", false));
        });

        assertThatThrownBy(() -> training.complete(
                        PLANNER,
                        approved,
                        "inviteParticipants",
                        Map.of("invitationChannel", "phone", "invitedOn", "2026-02-01")))
                .hasMessageContaining("Bağcılar");
        assertThat(training.isOpen(approved, "inviteParticipants")).isTrue();
    }

    @Test
    void session_whose_time_has_passed_waits_for_its_attendance() {
        LocalDate day = dates.today().plusDays(10);
        Training invited = training.invited(day);
        assertThat(trainingService.isWaitingForSession(invited)).isTrue();

        walk.timer(invited.processInstanceId());
        assertThat(training.isOpen(invited, "recordAttendance")).isTrue();

        training.recordAttendance(invited, participant -> 240);
        TrainingSession first = trainingService.sessions(invited.id()).get(0);
        assertThat(first.heldOn()).isEqualTo(day);
        assertThat(first.isRecordedAfterwards()).isFalse();
        assertThat(trainingService.isWaitingForSession(invited)).isTrue();
    }

    @Test
    void session_whose_day_was_over_before_anybody_waited_for_it_is_marked_as_recorded_afterwards() {
        Training invited = training.invited(PAST);

        TrainingSession first = trainingService.sessions(invited.id()).get(0);
        assertThat(first.heldOn()).isEqualTo(PAST);
        assertThat(first.isRecordedAfterwards()).isTrue();
        walk.timer(invited.processInstanceId());
        assertThat(training.isOpen(invited, "recordAttendance")).isTrue();
    }

    @Test
    void session_reported_on_a_later_day_is_marked_as_recorded_afterwards() {
        Training invited = training.invited(dates.today().plusDays(10));
        TrainingSession next = trainingService.nextSession(invited.id()).orElseThrow();

        training.as(
                MANAGER,
                () -> sessions.held(invited.id(), next.id(), dates.today().minusDays(3)));

        assertThat(trainingService.sessions(invited.id()).get(0).isRecordedAfterwards())
                .isTrue();
        assertThat(training.isOpen(invited, "recordAttendance")).isTrue();
    }

    @Test
    void held_in_the_future_or_by_another_municipality_is_refused_and_stores_nothing() {
        Training invited = training.invited(dates.today().plusDays(10));
        TrainingSession next = trainingService.nextSession(invited.id()).orElseThrow();

        assertThatThrownBy(() -> training.as(
                        PLANNER,
                        () -> sessions.held(
                                invited.id(), next.id(), dates.today().plusDays(1))))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> training.as("bgManager", () -> sessions.held(invited.id(), next.id(), PAST)))
                .isInstanceOf(Refused.class);
        assertThat(trainingService.sessions(invited.id()).get(0).heldOn()).isNull();
    }

    @Test
    void nothing_is_stored_when_the_process_no_longer_waits() {
        Training invited = training.invited(dates.today().plusDays(10));
        TrainingSession next = trainingService.nextSession(invited.id()).orElseThrow();
        walk.timer(invited.processInstanceId());

        assertThatThrownBy(() -> training.as(PLANNER, () -> sessions.held(invited.id(), next.id(), PAST)))
                .isInstanceOf(Refused.class);
        assertThat(trainingService.sessions(invited.id()).get(0).heldOn()).isNull();
    }

    @Test
    void postponed_session_is_waited_for_at_its_new_date_and_another_may_come_first() {
        Training invited = training.invited(dates.today().plusDays(10));
        List<TrainingSession> planned = trainingService.sessions(invited.id());
        LocalDate later = dates.today().plusDays(30);

        training.as(
                PLANNER, () -> sessions.postpone(invited.id(), planned.get(0).id(), later, LocalTime.of(13, 30)));

        assertThat(trainingService.nextSession(invited.id()))
                .get()
                .extracting(TrainingSession::id)
                .isEqualTo(planned.get(1).id());
        assertThat(trainingService.sessions(invited.id()).get(2).date()).isEqualTo(later);
        assertThat(trainingService.isWaitingForSession(invited)).isTrue();
        training.hold(invited, participant -> 240);
        assertThat(trainingService.nextSession(invited.id()))
                .get()
                .extracting(TrainingSession::id)
                .isEqualTo(planned.get(2).id());
    }

    @Test
    void attendance_is_refused_as_long_as_somebody_is_missing() {
        Training invited = training.invited(PAST);
        walk.timer(invited.processInstanceId());
        training.claim(RECORDER, invited, "recordAttendance");
        TrainingSession next = trainingService.nextSession(invited.id()).orElseThrow();
        Long ayla = training.participantOf(invited, "Ayla Işık").id();

        assertThatThrownBy(() -> training.complete(RECORDER, invited, "recordAttendance", Map.of()))
                .hasMessageContaining("Ayla Işık")
                .hasMessageContaining("Şule Öz");
        assertThatThrownBy(() ->
                        training.as(RECORDER, () -> attendance.record(invited.id(), next.id(), Map.of(ayla, 241))))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.problems()).hasSize(3));
        assertThat(attendance.of(next)).isEmpty();
    }

    @Test
    void shortfall_is_made_up_for_in_one_more_session_for_those_who_missed() {
        Training ended = training.held(participant -> participant.fullName().equals("Şule Öz") ? 100 : 240);
        training.score(ended, participant -> 80);
        assertThat(training.isOpen(ended, "decideShortfall")).isTrue();
        assertThat(walk.as(MANAGER)
                        .formOf(ended.processInstanceId(), "decideShortfall")
                        .get("shortfallSummary"))
                .asString()
                .contains("3")
                .contains("1")
                .contains("80");

        training.complete(
                MANAGER,
                ended,
                "decideShortfall",
                Map.of(
                        "decision", "makeUp",
                        "makeUpTopic", "management",
                        "makeUpDate", "2026-03-10",
                        "makeUpTime", "10:00",
                        "makeUpMinutes", 300,
                        "makeUpTrainer", "Eğitici",
                        "makeUpPlace", "Meclis salonu"));
        TrainingSession makeUp = trainingService.nextSession(ended.id()).orElseThrow();
        assertThat(makeUp.makeUp()).isTrue();
        assertThat(attendance.expected(makeUp))
                .extracting(TrainingParticipant::fullName)
                .containsExactly("Şule Öz");

        // 300 minutes of the topic make up for the 140 that were missed in it, not for those of other topics
        training.hold(ended, participant -> 300);
        training.score(ended, participant -> 80);
        Completion made = completionOf(ended, "Şule Öz");
        assertThat(made.attendedMinutes()).isEqualTo(440);
        assertThat(made.outcome()).isEqualTo(Completion.Outcome.SHORT);
        assertThat(training.isOpen(ended, "decideShortfall")).isTrue();
    }

    @Test
    void shortfall_that_is_closed_leaves_the_participant_without_certificate_and_the_municipality_not_ready() {
        Training ended = training.held(participant -> participant.fullName().equals("Şule Öz") ? 100 : 240);
        training.score(ended, participant -> 80);
        training.complete(
                MANAGER, ended, "decideShortfall", Map.of("decision", "close", "closeReason", "Görev yeri değişti"));
        training.complete(MANAGER, ended, "approveCertificates", APPROVED);
        walk.jobs();

        assertThat(certificates.of(ended.id()))
                .hasSize(2)
                .extracting(Certificate::participant)
                .doesNotContain(training.participantOf(ended, "Şule Öz").id());
        assertThat(certifiedManagers.municipalitiesWithCertifiedManager(ended.caseNumber()))
                .containsExactly("zeytinburnu");
    }

    @Test
    void refused_certificates_lead_back_to_scores_and_attendance() {
        Training ended = training.held(participant -> 240);
        training.score(ended, participant -> 80);
        training.complete(
                MANAGER,
                ended,
                "approveCertificates",
                Map.of("decision", "return", "returnReason", "İkinci oturumun yoklaması yanlış"));
        assertThat(walk.as(RECORDER)
                        .formOf(ended.processInstanceId(), "recordTestScores")
                        .get("returnedBecause"))
                .isEqualTo("İkinci oturumun yoklaması yanlış");

        TrainingSession second = trainingService.sessions(ended.id()).get(1);
        training.claim(RECORDER, ended, "recordTestScores");
        training.as(
                RECORDER,
                () -> attendance.record(
                        ended.id(),
                        second.id(),
                        Map.of(
                                training.participantOf(ended, "Ayla Işık").id(), 240,
                                training.participantOf(ended, "İlker Çam").id(), 200,
                                training.participantOf(ended, "Şule Öz").id(), 240)));
        training.complete(RECORDER, ended, "recordTestScores", Map.of());
        training.complete(RECORDER, ended, "recordEvaluation", Map.of("respondents", 0));

        assertThat(completionOf(ended, "İlker Çam").attendedMinutes()).isEqualTo(680);
        assertThat(training.isOpen(ended, "approveCertificates")).isTrue();
        assertThat(certificates.of(ended.id())).isEmpty();
    }

    @Test
    void scores_with_gaps_have_to_be_confirmed() {
        Training ended = training.held(participant -> 240);
        training.claim(RECORDER, ended, "recordTestScores");
        assertThatThrownBy(
                        () -> training.complete(RECORDER, ended, "recordTestScores", Map.of("missingConfirmed", true)))
                .hasMessageContaining("kaydedilmedi");

        training.as(RECORDER, () -> tests.record(ended.id(), List.of()));
        assertThatThrownBy(() -> training.complete(RECORDER, ended, "recordTestScores", Map.of()))
                .hasMessageContaining("zorunlu");
        training.complete(RECORDER, ended, "recordTestScores", Map.of("missingConfirmed", true));
        training.complete(
                RECORDER,
                ended,
                "recordEvaluation",
                Map.of(
                        "respondents", 3,
                        "content", new BigDecimal("4.5"),
                        "trainers", 4,
                        "relevance", 5,
                        "materials", new BigDecimal("3.25"),
                        "organisation", 4,
                        "overall", new BigDecimal("4.33")));

        assertThat(completion.completions(ended.id()))
                .allMatch(each -> each.outcome() == Completion.Outcome.ATTENDANCE && each.testScore() == null);
        assertThat(completion.evaluation(ended.id()))
                .hasSize(EvaluationQuestion.values().length)
                .allMatch(score -> score.respondents() == 3);
        assertThat(training.isOpen(ended, "approveCertificates")).isTrue();
    }

    @Test
    void more_respondents_than_participants_are_refused() {
        Training ended = training.held(participant -> 240);
        training.claim(RECORDER, ended, "recordTestScores");
        training.as(RECORDER, () -> tests.record(ended.id(), List.of()));
        training.complete(RECORDER, ended, "recordTestScores", Map.of("missingConfirmed", true));

        assertThatThrownBy(() -> training.complete(
                        RECORDER,
                        ended,
                        "recordEvaluation",
                        Map.of(
                                "respondents",
                                4,
                                "content",
                                4,
                                "trainers",
                                4,
                                "relevance",
                                4,
                                "materials",
                                4,
                                "organisation",
                                4,
                                "overall",
                                4)))
                .hasMessageContaining("Anketi yanıtlayan sayısı");
    }

    @Test
    void make_up_that_overlaps_with_a_session_names_the_field_of_the_form() {
        Training ended = training.held(participant -> 0);
        training.score(ended, participant -> 80);

        assertThatThrownBy(() -> training.complete(
                        MANAGER,
                        ended,
                        "decideShortfall",
                        Map.of(
                                "decision", "makeUp",
                                "makeUpTopic", "management",
                                "makeUpDate", "2026-02-10",
                                "makeUpTime", "10:00",
                                "makeUpMinutes", 300,
                                "makeUpTrainer", "Eğitici",
                                "makeUpPlace", "Meclis salonu")))
                .hasMessageContaining("«Saat»")
                .hasMessageContaining("çakışıyor");
    }

    @Test
    void one_more_training_is_a_new_round_and_needs_managers_only_of_those_not_ready() {
        Training first = training.held(participant -> participant.fullName().equals("Şule Öz") ? 0 : 240);
        training.score(first, participant -> 80);
        training.complete(MANAGER, first, "decideShortfall", Map.of("decision", "close", "closeReason", "Ayrıldı"));
        training.complete(MANAGER, first, "approveCertificates", APPROVED);
        walk.jobs();

        Training second = training.begin(programmes.byNumber(first.caseNumber()));

        assertThat(second.round()).isEqualTo(2);
        assertThat(trainingService.current(first.caseNumber())).get().isEqualTo(second);
        assertThat(participants.municipalitiesWithoutManager(second.id())).containsExactly("bagcilar");
    }

    @Test
    void every_business_fact_is_in_the_record_without_names() {
        Training ended = training.held(participant -> 240);
        training.score(ended, participant -> 80);

        assertThat(recorder.latestOf(ended.caseNumber(), 200))
                .extracting("kind")
                .contains(
                        "trainingBegun",
                        "trainingPlanned",
                        "trainingPlanApproved",
                        "participantsInvited",
                        "sessionHeld",
                        "messageSent",
                        "attendanceRecorded",
                        "testScoresRecorded",
                        "evaluationRecorded",
                        "completionEvaluated");
        assertThat(recorder.latestOf(ended.caseNumber(), 200))
                .noneMatch(entry -> String.valueOf(entry.details()).contains("Ayla"));
    }

    private Completion completionOf(Training ended, String name) {
        Long participant = training.participantOf(ended, name).id();
        return completion.completions(ended.id()).stream()
                .filter(each -> each.participant().equals(participant))
                .findFirst()
                .orElseThrow();
    }
}
