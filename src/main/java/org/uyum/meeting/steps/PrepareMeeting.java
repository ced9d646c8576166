package org.uyum.meeting.steps;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uyum.engine.Step;
import org.uyum.engine.UserStep;
import org.uyum.meeting.AgendaItem;
import org.uyum.meeting.IstanbulTime;
import org.uyum.meeting.Meeting;
import org.uyum.meeting.MeetingPlan;
import org.uyum.meeting.MeetingPreparation;
import org.uyum.meeting.MeetingProcess;
import org.uyum.meeting.MeetingPurpose;
import org.uyum.meeting.MeetingService;
import org.uyum.meeting.MeetingTables;
import org.uyum.meeting.Topic;
import org.uyum.web.Texts;

/** Staff plan a meeting: when, where, who leads it, who writes the minutes, which topics are on the agenda. */
@Component("prepareMeeting")
class PrepareMeeting implements UserStep<PrepareMeeting.Answers> {

    record Answers(
            String title,
            String place,
            LocalDate meetingDate,
            LocalTime startTime,
            LocalTime endTime,
            String chair,
            String rapporteur,
            List<Topic> topics,
            String note) {}

    private final MeetingService meetingService;
    private final MeetingPreparation preparation;
    private final Texts texts;

    PrepareMeeting(MeetingService meetingService, MeetingPreparation preparation, Texts texts) {
        this.meetingService = meetingService;
        this.preparation = preparation;
        this.texts = texts;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        Meeting meeting = meetingService.byId(step.get(MeetingProcess.MEETING_ID));
        Map<String, Object> shown = new HashMap<>();
        shown.put("meetingUrl", meeting.url());
        shown.put("kind", kind(meeting));
        shown.put("people", Choice.of(preparation.possibleSignatories(meeting)));
        shown.put("agendaItems", MeetingTables.otherItems(meetingService.agenda(meeting.id())));
        shown.put("topics", topics(meeting));
        shown.put("title", texts.official(() -> kind(meeting)));
        return shown;
    }

    @Override
    public void submit(Step step, Answers answers) {
        List<Topic> topics = Optional.ofNullable(answers.topics()).orElse(List.of());
        MeetingPlan plan = new MeetingPlan(
                answers.title(),
                answers.place(),
                IstanbulTime.at(answers.meetingDate(), answers.startTime()),
                IstanbulTime.at(answers.meetingDate(), answers.endTime()),
                answers.chair(),
                answers.rapporteur(),
                answers.note());
        preparation.prepare(step.get(MeetingProcess.MEETING_ID), plan, topics);
        step.set(Step.SUBJECT, plan.title());
        step.set(MeetingProcess.MEETING_END, Date.from(plan.ends()));
        step.set(MeetingProcess.CHAIR, plan.chair());
        step.set(MeetingProcess.RAPPORTEUR, plan.rapporteur());
    }

    private String kind(Meeting meeting) {
        return texts.get(meeting.purpose().messageKey(), meeting.running());
    }

    /** Those already on the agenda; on an empty one, what a meeting of this purpose is for. */
    private List<Topic> topics(Meeting meeting) {
        List<Topic> onAgenda = meetingService.agenda(meeting.id()).stream()
                .map(AgendaItem::topic)
                .filter(topic -> topic != Topic.OTHER)
                .toList();
        if (!onAgenda.isEmpty()) {
            return onAgenda;
        }
        return meeting.purpose() == MeetingPurpose.DISCUSSION ? List.of(Topic.NEEDS_RESULTS) : Topic.six();
    }
}
