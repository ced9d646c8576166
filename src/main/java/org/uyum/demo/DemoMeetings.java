package org.uyum.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.uyum.meeting.Adoption;
import org.uyum.meeting.AgendaItem;
import org.uyum.meeting.Invitee;
import org.uyum.meeting.Meeting;
import org.uyum.meeting.MeetingInvitations;
import org.uyum.meeting.MeetingService;
import org.uyum.meeting.MinutesWriting;
import org.uyum.meeting.StakeholderGroup;

/** Leads one stakeholder meeting of a demo programme from its preparation to the signed minutes. */
@Component
class DemoMeetings {

    private final DemoWalk walk;
    private final DemoTexts texts;
    private final MeetingService meetings;
    private final MeetingInvitations invitations;
    private final MinutesWriting minutes;

    DemoMeetings(
            DemoWalk walk,
            DemoTexts texts,
            MeetingService meetings,
            MeetingInvitations invitations,
            MinutesWriting minutes) {
        this.walk = walk;
        this.texts = texts;
        this.meetings = meetings;
        this.invitations = invitations;
        this.minutes = minutes;
    }

    /** @param topics codes of the topics on the agenda, as in the form */
    void hold(String number, LocalDate day, String... topics) {
        walk.step(
                "zbStaff2",
                number,
                "prepareMeeting",
                Map.of(
                        "title",
                        texts.get("meeting.title"),
                        "place",
                        texts.get("meeting.place"),
                        "meetingDate",
                        day.toString(),
                        "startTime",
                        "10:00",
                        "endTime",
                        "12:30",
                        "chair",
                        "zbManager",
                        "rapporteur",
                        "zbStaff3",
                        "topics",
                        List.of(topics)));
        Long id = newest(number).id();
        walk.step(
                "zbStaff2",
                number,
                "sendInvitations",
                () -> invite(meetings.byId(id)),
                Map.of(
                        "invitationWay",
                        "officialLetter",
                        "sentOn",
                        day.minusDays(14).toString()));
        walk.step(
                "zbStaff3",
                number,
                "recordMinutes",
                () -> write(meetings.byId(id)),
                Map.of(
                        "heldOn",
                        day.toString(),
                        "heldFrom",
                        "10:00",
                        "heldTo",
                        "12:40",
                        "summary",
                        texts.get("meeting.summary"),
                        "confirmed",
                        true));
        walk.step("zbManager", number, "signMinutes", Map.of("decision", "sign"));
        walk.step("zbStaff3", number, "signMinutes", Map.of("decision", "sign"));
    }

    private Meeting newest(String number) {
        return meetings.meetings(number).stream()
                .max(Comparator.comparing(Meeting::id))
                .orElseThrow();
    }

    private void invite(Meeting meeting) {
        Arrays.stream(StakeholderGroup.values()).forEach(group -> {
            invitations.add(meeting, texts.get("meeting.invitee." + group.name() + ".1"), group, null);
            invitations.add(meeting, texts.get("meeting.invitee." + group.name() + ".2"), group, null);
        });
    }

    private void write(Meeting meeting) {
        Map<Long, String> summaries = new LinkedHashMap<>();
        List<AgendaItem> agenda = meetings.agenda(meeting.id());
        agenda.forEach(item -> summaries.put(
                item.id(), texts.get("meeting.summary." + item.topic().name())));
        minutes.summarise(meeting, summaries);
        Map<Long, Boolean> attended = new LinkedHashMap<>();
        for (Invitee invitee : meetings.invitees(meeting.id())) {
            attended.put(invitee.id(), attended.size() != 5);
        }
        minutes.takeAttendance(meeting, attended);
        AgendaItem last = agenda.get(agenda.size() - 1);
        minutes.recommend(
                meeting,
                last.id(),
                texts.get("meeting.recommendation." + last.topic().name()),
                texts.get("meeting.addressee"),
                Adoption.UNANIMOUS,
                null);
    }
}
