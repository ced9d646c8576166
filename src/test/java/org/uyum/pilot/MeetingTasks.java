package org.uyum.pilot;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;
import org.uyum.Walk;
import org.uyum.engine.OpenTask;
import org.uyum.meeting.Adoption;
import org.uyum.meeting.AgendaItem;
import org.uyum.meeting.Invitee;
import org.uyum.meeting.Meeting;
import org.uyum.meeting.MeetingInvitations;
import org.uyum.meeting.MeetingSchedule;
import org.uyum.meeting.MeetingService;
import org.uyum.meeting.MinutesWriting;
import org.uyum.meeting.StakeholderGroup;

/** Stakeholder meetings: everybody invited and there, one recommendation, minutes signed. */
@TestComponent
class MeetingTasks implements StageTasks {

    private final Walk walk;
    private final MeetingService meetings;
    private final MeetingSchedule schedule;
    private final MeetingInvitations invitations;
    private final MinutesWriting writing;

    MeetingTasks(
            Walk walk,
            MeetingService meetings,
            MeetingSchedule schedule,
            MeetingInvitations invitations,
            MinutesWriting writing) {
        this.walk = walk;
        this.meetings = meetings;
        this.schedule = schedule;
        this.invitations = invitations;
        this.writing = writing;
    }

    @Override
    public Map<String, Doing> tasks() {
        return Map.of(
                "prepareMeeting", Doing.form(plan()),
                "sendInvitations",
                        Doing.page(this::invite, Map.of("invitationWay", "officialLetter", "sentOn", "2020-01-02")),
                "recordMinutes", Doing.page(this::write, held()),
                "signMinutes", Doing.form(Map.of("decision", "sign")));
    }

    @Override
    public boolean moveOn(String caseNumber) {
        return walk.as("zbStaff1").ask(() -> meetings.meetings(caseNumber).stream()
                .filter(schedule::mayChange)
                .findFirst()
                .map(meeting -> {
                    schedule.alreadyHeld(meeting);
                    return true;
                })
                .orElse(false));
    }

    private static Map<String, Object> plan() {
        return Map.of(
                "title", "Paydaş toplantısı",
                "place", "Kültür Merkezi",
                "meetingDate", "2099-05-05",
                "startTime", "10:00",
                "endTime", "12:00",
                "chair", "zbManager",
                "rapporteur", "zbStaff2",
                "topics", List.of("needsResults", "problems"));
    }

    private static Map<String, Object> held() {
        return Map.of(
                "heldOn", "2026-02-03",
                "heldFrom", "10:05",
                "heldTo", "12:10",
                "summary", "Görüşler alındı.",
                "confirmed", true);
    }

    private void invite(OpenTask task) {
        Meeting meeting = meeting(task);
        if (meetings.invitees(meeting.id()).isEmpty()) {
            for (StakeholderGroup group : StakeholderGroup.values()) {
                invitations.add(meeting, "Davetli " + group.ordinal(), group, null);
            }
        }
    }

    private void write(OpenTask task) {
        Meeting meeting = meeting(task);
        List<AgendaItem> agenda = meetings.agenda(meeting.id());
        writing.takeAttendance(
                meeting,
                meetings.invitees(meeting.id()).stream().collect(Collectors.toMap(Invitee::id, invitee -> true)));
        writing.summarise(
                meeting,
                agenda.stream().collect(Collectors.toMap(AgendaItem::id, item -> "Görüşüldü: " + item.text())));
        if (meetings.content(meeting).recommendations().isEmpty()) {
            writing.recommend(
                    meeting,
                    agenda.get(0).id(),
                    "Türkçe kursları akşam açılsın.",
                    "Kültür Müdürlüğü",
                    Adoption.UNANIMOUS,
                    null);
        }
    }

    private Meeting meeting(OpenTask task) {
        return meetings.meetings(task.caseNumber()).stream()
                .filter(meeting -> meeting.processInstanceId().equals(task.processInstanceId()))
                .findFirst()
                .orElseThrow();
    }
}
