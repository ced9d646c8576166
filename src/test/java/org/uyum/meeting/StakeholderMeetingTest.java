package org.uyum.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.uyum.TestDeputies;
import org.uyum.UyumTest;
import org.uyum.Walk;
import org.uyum.document.Documents;
import org.uyum.engine.Processes;
import org.uyum.identity.CurrentPerson;
import org.uyum.identity.Role;
import org.uyum.programme.Programme;
import org.uyum.programme.ProgrammeService;

/** The ways through stakeholderMeeting, one test for each end and for each way to it. */
@UyumTest
class StakeholderMeetingTest {

    MeetingFixtures fixtures;

    @Autowired
    MeetingService meetingService;

    @Autowired
    MeetingPreparation preparation;

    @Autowired
    MeetingInvitations invitations;

    @Autowired
    MeetingSchedule schedule;

    @Autowired
    MinutesWriting writing;

    @Autowired
    MinutesSigning signing;

    @Autowired
    Walk walk;

    @Autowired
    HistoryService history;

    @BeforeEach
    void fixtures(@Autowired Processes processes, @Autowired CurrentPerson people, @Autowired ProgrammeService cases) {
        fixtures = new MeetingFixtures(walk, processes, people, cases, meetingService, invitations, writing);
    }

    @Test
    void the_title_that_is_proposed_is_turkish_since_it_stands_in_invitation_and_minutes() {
        Meeting meeting = fixtures.started();
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        try {
            assertThat(walk.as("zbStaff1").formOf(meeting.processInstanceId(), "prepareMeeting"))
                    .containsEntry("title", "1. tartışma toplantısı")
                    .containsEntry("kind", "Discussion meeting 1");
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    @Test
    void minutes_signed_by_both_are_frozen_and_their_recommendations_stand() {
        Meeting meeting = fixtures.submitted(fixtures.awaited());
        assertThat(meetingService.heldCount(meeting.caseNumber(), MeetingPurpose.DISCUSSION))
                .isZero();
        assertThat(meetingService.recommendations(meeting.caseNumber())).isEmpty();

        fixtures.sign(meeting);

        assertThat(meetingService.byId(meeting.id()).state()).isEqualTo(MeetingState.SIGNED);
        assertThat(meetingService.heldCount(meeting.caseNumber(), MeetingPurpose.DISCUSSION))
                .isEqualTo(1);
        assertThat(meetingService.recommendations(meeting.caseNumber()))
                .extracting(Recommendation::number)
                .containsExactly("ÖT1.1");
        assertThat(meetingService.topicsCovered(meeting.caseNumber()))
                .containsExactlyInAnyOrder(Topic.NEEDS_RESULTS, Topic.PROBLEMS);
        var frozen = signing.frozen(meeting).orElseThrow();
        assertThat(Documents.sha256(frozen.content())).isEqualTo(frozen.sha256());
        assertThat(frozen.content())
                .contains("Toplantı tutanağı", "Türkçe kursları", "Görüşüldü: Uyumun önündeki sorunlar", "E-123")
                .contains("03.02.2026 10:05", "Hafta sonu daha uygundur.")
                .doesNotContain(" th:", "??");
        walk.process(meeting.processInstanceId()).isEnded().hasPassed("minutesSigned");
        assertThat(outcome(meeting)).isEqualTo(true);
    }

    @Test
    void distributing_twice_freezes_once() {
        Meeting meeting = fixtures.submitted(fixtures.awaited());
        fixtures.sign(meeting);

        signing.distribute(meeting.id());

        assertThat(signing.frozen(meeting).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void withdrawn_meeting_is_cancelled_with_its_reason() {
        Meeting meeting = fixtures.awaited();

        walk.as(MeetingFixtures.CHAIR).run(() -> schedule.withdraw(meeting, "Salon yok."));

        Meeting cancelled = meetingService.byId(meeting.id());
        assertThat(cancelled.state()).isEqualTo(MeetingState.CANCELLED);
        assertThat(cancelled.cancelReason()).isEqualTo("Salon yok.");
        assertThat(meetingService.heldCount(meeting.caseNumber(), MeetingPurpose.DISCUSSION))
                .isZero();
        walk.process(meeting.processInstanceId()).isEnded().hasPassed("meetingCancelled");
        assertThat(outcome(meeting)).isEqualTo(false);
    }

    @Test
    void minutes_are_written_when_the_time_of_the_meeting_has_passed() {
        Meeting meeting = fixtures.awaited(fixtures.started(), "2026-01-15");
        assertThat(meeting.recordedAfterwards()).isTrue();

        walk.jobs();

        assertThat(walk.isOpen(meeting.processInstanceId(), "recordMinutes")).isTrue();
    }

    @Test
    void postponed_meeting_is_awaited_at_its_new_time() {
        Meeting meeting = fixtures.awaited();
        LocalDate day = LocalDate.of(2099, 6, 7);

        walk.as(MeetingFixtures.STAFF)
                .run(() -> schedule.postpone(meeting, day, LocalTime.of(14, 0), LocalTime.of(16, 0), "Başkan izinli."));

        Meeting postponed = meetingService.byId(meeting.id());
        assertThat(IstanbulTime.local(postponed.plan().ends())).isEqualTo(day.atTime(16, 0));
        assertThat(postponed.meetingPostponements())
                .singleElement()
                .extracting(MeetingPostponement::reason, MeetingPostponement::beginsBefore)
                .containsExactly("Başkan izinli.", meeting.plan().begins());
        assertThat(walk.isOpen(meeting.processInstanceId(), "recordMinutes")).isFalse();
        walk.timer(meeting.processInstanceId());
        assertThat(walk.isOpen(meeting.processInstanceId(), "recordMinutes")).isTrue();
    }

    @Test
    void objection_opens_a_new_round_and_keeps_the_old_one() {
        Meeting meeting = fixtures.submitted(fixtures.awaited());
        walk.as(MeetingFixtures.CHAIR).complete(meeting.processInstanceId(), "signMinutes", sign());

        walk.as(MeetingFixtures.RAPPORTEUR)
                .complete(
                        meeting.processInstanceId(),
                        "signMinutes",
                        Map.of("decision", "object", "reason", "İkinci madde eksik."));

        List<MinutesContent> rounds = meetingService.rounds(meeting);
        assertThat(rounds)
                .extracting(round -> round.minutes().state())
                .containsExactly(MinutesState.OBJECTED, MinutesState.DRAFT);
        assertThat(rounds.get(0).minutes().signatures()).hasSize(1);
        assertThat(rounds.get(1).recommendations()).hasSize(1);
        walk.as(MeetingFixtures.STAFF).claim(meeting.processInstanceId(), "recordMinutes");
        Long item = rounds.get(1).agenda().get(1).id();
        walk.as(MeetingFixtures.STAFF).run(() -> {
            writing.dropRecommendation(
                    meeting, rounds.get(1).recommendations().get(0).id());
            writing.write(
                    meeting,
                    came(rounds.get(1)),
                    Map.of(rounds.get(1).agenda().get(0).id(), "Görüşüldü", item, "Uzun uzun görüşüldü"));
        });
        walk.as(MeetingFixtures.STAFF).complete(meeting.processInstanceId(), "recordMinutes", MeetingFixtures.asHeld());
        fixtures.sign(meeting);

        assertThat(meetingService
                        .rounds(meeting)
                        .get(0)
                        .summaryOf(rounds.get(0).agenda().get(1)))
                .isEqualTo("Görüşüldü: Uyumun önündeki sorunlar");
        assertThat(meetingService.rounds(meeting).get(0).recommendations()).hasSize(1);
        assertThat(meetingService.recommendations(meeting.caseNumber())).isEmpty();
        assertThat(signing.frozen(meeting).orElseThrow().content()).contains("Uzun uzun görüşüldü");
        walk.process(meeting.processInstanceId()).isEnded().hasPassed("minutesSigned");
    }

    @Test
    void numbers_run_by_case_and_purpose() {
        Programme programme = fixtures.programme();
        assertThat(List.of(
                        fixtures.started(programme, "discussion"),
                        fixtures.started(programme, "strategy"),
                        fixtures.started(programme, "strategy")))
                .extracting(Meeting::label)
                .containsExactly("T1", "1", "2");
    }

    @Test
    void chair_and_rapporteur_are_two_people_of_the_municipality() {
        Meeting meeting = fixtures.started();
        refuses(meeting, "prepareMeeting", with(fixtures.plan("2099-05-05"), "rapporteur", MeetingFixtures.CHAIR));
        refuses(meeting, "prepareMeeting", with(fixtures.plan("2099-05-05"), "chair", "bgManager"));
        refuses(meeting, "prepareMeeting", with(fixtures.plan("2099-05-05"), "endTime", "09:00"));
        refuses(meeting, "prepareMeeting", with(fixtures.plan("2099-05-05"), "topics", List.of()));

        assertThat(meetingService.byId(meeting.id()).plan()).isNull();
        assertThat(meetingService.agenda(meeting.id())).isEmpty();
    }

    @Test
    void item_of_its_own_suffices_for_an_agenda() {
        Meeting meeting = fixtures.started();
        walk.as(MeetingFixtures.STAFF).claim(meeting.processInstanceId(), "prepareMeeting");
        walk.as(MeetingFixtures.STAFF).run(() -> preparation.addItem(meeting, "Gelecek toplantının tarihi"));

        walk.as(MeetingFixtures.STAFF)
                .complete(
                        meeting.processInstanceId(),
                        "prepareMeeting",
                        with(fixtures.plan("2099-05-05"), "topics", List.of()));

        assertThat(meetingService.agenda(meeting.id()))
                .extracting(AgendaItem::text)
                .containsExactly("Gelecek toplantının tarihi");
    }

    @Test
    void invitations_need_somebody_to_invite() {
        Meeting meeting = fixtures.started();
        walk.as(MeetingFixtures.STAFF)
                .complete(meeting.processInstanceId(), "prepareMeeting", fixtures.plan("2099-05-05"));

        refuses(meeting, "sendInvitations", Map.of("invitationWay", "phone", "sentOn", "2026-01-02"));
        assertThat(meetingService.byId(meeting.id()).state()).isEqualTo(MeetingState.PLANNED);
    }

    @Test
    void invitations_are_not_sent_in_the_future_or_after_the_meeting() {
        Meeting meeting = fixtures.started();
        walk.as(MeetingFixtures.STAFF)
                .complete(meeting.processInstanceId(), "prepareMeeting", fixtures.plan("2020-05-05"));
        walk.as(MeetingFixtures.STAFF).claim(meeting.processInstanceId(), "sendInvitations");
        walk.as(MeetingFixtures.STAFF)
                .run(() -> invitations.add(meeting, "Dernekler Birliği", StakeholderGroup.NGO, "a@example.org"));

        refuses(meeting, "sendInvitations", Map.of("invitationWay", "phone", "sentOn", "2099-01-02"));
        refuses(meeting, "sendInvitations", Map.of("invitationWay", "phone", "sentOn", "2020-05-06"));
        assertThat(meetingService.invitees(meeting.id())).allMatch(invitee -> invitee.invitedWay() == null);
    }

    @Test
    void minutes_lack_nothing_before_they_are_signed() {
        Meeting meeting = fixtures.awaited();
        walk.as(MeetingFixtures.STAFF).run(() -> schedule.alreadyHeld(meeting));

        assertThat(problems(meeting, "recordMinutes", MeetingFixtures.asHeld()))
                .contains("Davetli 0", "1. İhtiyaç analizinin sonuçları", "2. Uyumun önündeki sorunlar");

        fixtures.write(meeting);
        refuses(meeting, "recordMinutes", with(MeetingFixtures.asHeld(), "heldOn", "2099-01-01"));
        refuses(meeting, "recordMinutes", with(MeetingFixtures.asHeld(), "heldTo", "09:00"));
        assertThat(meetingService.content(meeting).minutes().state()).isEqualTo(MinutesState.DRAFT);
        assertThat(meetingService.byId(meeting.id()).state()).isEqualTo(MeetingState.INVITED);
    }

    @Test
    void objecting_needs_a_reason_and_an_ebys_date_its_number() {
        Meeting meeting = fixtures.submitted(fixtures.awaited());

        refuses(MeetingFixtures.CHAIR, meeting, "signMinutes", Map.of("decision", "object"));
        refuses(MeetingFixtures.CHAIR, meeting, "signMinutes", Map.of("decision", "sign", "ebysDate", "2026-02-04"));
        assertThat(meetingService.content(meeting).minutes().signatures()).isEmpty();
    }

    @Test
    void nobody_signs_for_another() {
        Meeting meeting = fixtures.submitted(fixtures.awaited());

        assertThatThrownBy(() -> walk.as("zbStaff3").complete(meeting.processInstanceId(), "signMinutes", sign()))
                .isInstanceOf(org.camunda.bpm.engine.AuthorizationException.class);
        assertThatThrownBy(() -> walk.as("zbStaff3").run(() -> signing.sign(meeting.id(), null, null)))
                .hasMessageContaining("otherSignatory");
    }

    @Test
    void a_deputy_of_the_chair_signs_for_them_and_the_minutes_say_so(
            @Autowired TestDeputies named, @Autowired Processes processes) {
        Meeting meeting = fixtures.submitted(fixtures.awaited());
        String rapporteur = meetingService.content(meeting).signatory(SignatoryRole.RAPPORTEUR);
        try {
            named.name(MeetingFixtures.CHAIR, rapporteur, Role.MANAGER);
            walk.as(rapporteur)
                    .run(() -> processes.takeOver(
                            walk.task(meeting.processInstanceId(), "signMinutes")
                                    .getId(),
                            MeetingFixtures.CHAIR));
            walk.as(rapporteur).complete(meeting.processInstanceId(), "signMinutes", sign());
            refuses(rapporteur, meeting, "signMinutes", sign());
            assertThat(meetingService.content(meeting).minutes().signatures())
                    .singleElement()
                    .satisfies(signature -> {
                        assertThat(signature.person()).isEqualTo(rapporteur);
                        assertThat(signature.actingFor()).isEqualTo(MeetingFixtures.CHAIR);
                    });

            named.name(rapporteur, "zbStaff3", Role.STAFF);
            String second =
                    walk.task(meeting.processInstanceId(), "signMinutes").getId();
            walk.as("zbStaff3").run(() -> processes.takeOver(second, rapporteur));
            walk.as("zbStaff3").complete(meeting.processInstanceId(), "signMinutes", sign());
            walk.jobs();
            assertThat(signing.frozen(meeting).orElseThrow().content())
                    .contains("Birim Müdürü (Zeytinburnu) adına vekâleten")
                    .contains("Personel 3 (Zeytinburnu) (");
        } finally {
            named.forget();
        }
    }

    @Test
    void signed_minutes_never_change() {
        Meeting meeting = fixtures.submitted(fixtures.awaited());
        fixtures.sign(meeting);

        walk.as(MeetingFixtures.STAFF).run(() -> {
            assertThatThrownBy(() -> writing.write(meeting, Map.of(), Map.of())).hasMessageContaining("notYours");
            assertThatThrownBy(() -> writing.dropRecommendation(meeting, 1L)).hasMessageContaining("notYours");
        });
        walk.as(MeetingFixtures.CHAIR).run(() -> {
            assertThatThrownBy(() -> signing.object(meeting.id(), "Sonradan")).hasMessageContaining("notSubmitted");
            assertThatThrownBy(() -> schedule.withdraw(meeting, "Sonradan")).hasMessageContaining("nobodyWaits");
        });
    }

    private static Map<Long, Boolean> came(MinutesContent round) {
        return round.invitees().stream().collect(Collectors.toMap(Invitee::id, invitee -> true));
    }

    private static Map<String, Object> sign() {
        return Map.of("decision", "sign");
    }

    private static Map<String, Object> with(Map<String, Object> answers, String key, Object other) {
        Map<String, Object> changed = new HashMap<>(answers);
        changed.put(key, other);
        return changed;
    }

    private void refuses(Meeting meeting, String task, Map<String, Object> answers) {
        refuses(MeetingFixtures.STAFF, meeting, task, answers);
    }

    private void refuses(String person, Meeting meeting, String task, Map<String, Object> answers) {
        assertThatThrownBy(() -> walk.as(person).complete(meeting.processInstanceId(), task, answers))
                .isInstanceOf(FormFieldValidationException.class);
        assertThat(walk.isOpen(meeting.processInstanceId(), task)).isTrue();
    }

    private String problems(Meeting meeting, String task, Map<String, Object> answers) {
        try {
            walk.as(MeetingFixtures.STAFF).complete(meeting.processInstanceId(), task, answers);
        } catch (FormFieldValidationException refused) {
            return refused.getMessage();
        }
        throw new AssertionError("it was not refused");
    }

    private Object outcome(Meeting meeting) {
        return history.createHistoricVariableInstanceQuery()
                .processInstanceId(meeting.processInstanceId())
                .variableName(MeetingProcess.MEETING_HELD.name())
                .singleResult()
                .getValue();
    }
}
