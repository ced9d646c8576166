package org.uyum.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.uyum.Walk;
import org.uyum.engine.Processes;
import org.uyum.identity.CurrentPerson;
import org.uyum.programme.Programme;
import org.uyum.programme.ProgrammeProcess;
import org.uyum.programme.ProgrammeService;

/** Brings a meeting of Zeytinburnu to where a test begins, by the steps that people do. */
class MeetingFixtures {

    static final String STAFF = "zbStaff1";
    static final String CHAIR = "zbManager";
    static final String RAPPORTEUR = "zbStaff2";

    private final Walk walk;
    private final Processes processes;
    private final CurrentPerson currentPerson;
    private final ProgrammeService programmes;
    private final MeetingService meetingService;
    private final MeetingInvitations invitations;
    private final MinutesWriting writing;

    MeetingFixtures(
            Walk walk,
            Processes processes,
            CurrentPerson currentPerson,
            ProgrammeService programmes,
            MeetingService meetingService,
            MeetingInvitations invitations,
            MinutesWriting writing) {
        this.walk = walk;
        this.processes = processes;
        this.currentPerson = currentPerson;
        this.programmes = programmes;
        this.meetingService = meetingService;
        this.invitations = invitations;
        this.writing = writing;
    }

    /** A programme of Zeytinburnu with Bağcılar as partner. */
    Programme programme() {
        return currentPerson.as(STAFF, () -> {
            Programme opened = programmes.open(
                    "zeytinburnu", "Uyum", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), "none");
            programmes.plan(opened.id(), List.of("bagcilar"), List.of(STAFF), Set.of());
            return programmes.byId(opened.id());
        });
    }

    /** A meeting just started. */
    Meeting started(Programme programme, String purpose) {
        String instance = processes.start(
                MeetingProcess.KEY,
                programme.number(),
                programme.lead(),
                Map.of(ProgrammeProcess.PROGRAMME_ID, programme.id(), MeetingProcess.MEETING_PURPOSE, purpose));
        return meetingService.meetings(programme.number()).stream()
                .filter(meeting -> meeting.processInstanceId().equals(instance))
                .findFirst()
                .orElseThrow();
    }

    Meeting started() {
        return started(programme(), "discussion");
    }

    Map<String, Object> plan(String date) {
        return Map.of(
                "title",
                "Raporun tartışılması",
                "place",
                "Kültür Merkezi",
                "meetingDate",
                date,
                "startTime",
                "10:00",
                "endTime",
                "12:00",
                "chair",
                CHAIR,
                "rapporteur",
                RAPPORTEUR,
                "topics",
                List.of("needsResults", "problems"));
    }

    /** A meeting that is awaited, with four invitees, one of each group. */
    Meeting awaited(Meeting started, String date) {
        String instance = started.processInstanceId();
        walk.as(STAFF).complete(instance, "prepareMeeting", plan(date));
        walk.as(STAFF).claim(instance, "sendInvitations");
        walk.as(STAFF).run(() -> {
            for (StakeholderGroup group : StakeholderGroup.values()) {
                invitations.add(started, "Davetli " + group.ordinal(), group, null);
            }
        });
        walk.as(STAFF)
                .complete(
                        instance, "sendInvitations", Map.of("invitationWay", "officialLetter", "sentOn", "2020-01-02"));
        return meetingService.byId(started.id());
    }

    Meeting awaited() {
        return awaited(started(), "2099-05-05");
    }

    /** Writes a draft that lacks nothing, with one recommendation; recordMinutes is claimed by staff. */
    void write(Meeting meeting) {
        walk.as(STAFF).claim(meeting.processInstanceId(), "recordMinutes");
        walk.as(STAFF).run(() -> {
            writing.takeAttendance(
                    meeting,
                    meetingService.invitees(meeting.id()).stream()
                            .collect(Collectors.toMap(
                                    Invitee::id, invitee -> invitee.stakeholderGroup() != StakeholderGroup.ACADEMIC)));
            writing.summarise(
                    meeting,
                    meetingService.agenda(meeting.id()).stream()
                            .collect(Collectors.toMap(AgendaItem::id, item -> "Görüşüldü: " + item.text())));
            writing.recommend(
                    meeting,
                    meetingService.agenda(meeting.id()).get(0).id(),
                    "Türkçe kursları akşam saatlerinde açılsın.",
                    "Kültür Müdürlüğü",
                    Adoption.MAJORITY,
                    "Hafta sonu daha uygundur.");
        });
    }

    static Map<String, Object> asHeld() {
        return Map.of(
                "heldOn", "2026-02-03",
                "heldFrom", "10:05",
                "heldTo", "12:10",
                "summary", "Rapor genel olarak benimsendi.",
                "confirmed", true);
    }

    /** A meeting whose minutes wait for the chair's signature. */
    Meeting submitted(Meeting awaited) {
        walk.as(STAFF).correlate(MeetingProcess.MEETING_ALREADY_HELD, awaited.processInstanceId());
        write(awaited);
        walk.as(STAFF).complete(awaited.processInstanceId(), "recordMinutes", asHeld());
        return meetingService.byId(awaited.id());
    }

    void sign(Meeting meeting) {
        walk.as(CHAIR).complete(meeting.processInstanceId(), "signMinutes", Map.of("decision", "sign"));
        walk.as(RAPPORTEUR)
                .complete(
                        meeting.processInstanceId(),
                        "signMinutes",
                        Map.of("decision", "sign", "ebysNumber", "E-123", "ebysDate", "2026-02-04"));
        walk.jobs();
    }
}
