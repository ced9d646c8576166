package org.uyum.meeting.steps;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uyum.engine.Step;
import org.uyum.engine.UserStep;
import org.uyum.identity.CurrentPerson;
import org.uyum.meeting.IstanbulTime;
import org.uyum.meeting.Meeting;
import org.uyum.meeting.MeetingPreparation;
import org.uyum.meeting.MeetingProcess;
import org.uyum.meeting.MeetingService;
import org.uyum.meeting.MeetingTables;
import org.uyum.meeting.MinutesContent;
import org.uyum.meeting.MinutesHeader;
import org.uyum.meeting.MinutesState;
import org.uyum.meeting.MinutesWriting;
import org.uyum.web.Names;
import org.uyum.web.Texts;

/** Staff submit the minutes, whose parts they wrote on the meeting's page, for the signatures. */
@Component("recordMinutes")
class RecordMinutes implements UserStep<RecordMinutes.Answers> {

    record Answers(
            LocalDate heldOn,
            LocalTime heldFrom,
            LocalTime heldTo,
            String chair,
            String rapporteur,
            String summary,
            Boolean confirmed) {}

    private final MeetingService meetingService;
    private final MeetingPreparation preparation;
    private final MinutesWriting writing;
    private final MeetingTables tables;
    private final CurrentPerson currentPerson;
    private final Names names;
    private final Texts texts;
    private final Clock clock;

    RecordMinutes(
            MeetingService meetingService,
            MeetingPreparation preparation,
            MinutesWriting writing,
            MeetingTables tables,
            CurrentPerson currentPerson,
            Names names,
            Texts texts,
            Clock clock) {
        this.meetingService = meetingService;
        this.preparation = preparation;
        this.writing = writing;
        this.tables = tables;
        this.currentPerson = currentPerson;
        this.names = names;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        Meeting meeting = meetingService.byId(step.get(MeetingProcess.MEETING_ID));
        MinutesContent content = meetingService.content(meeting);
        Map<String, Object> values = new HashMap<>();
        values.put("meetingUrl", meeting.url());
        values.put("people", Choice.of(preparation.possibleSignatories(meeting)));
        values.put("groups", tables.groups(content));
        values.put("agenda", tables.agenda(content));
        values.put("recommendations", tables.recommendations(content));
        values.put("objections", objections(meeting));
        values.put(
                "missing",
                content.missing().stream()
                        .map(problem -> Map.of("what", texts.of(problem)))
                        .toList());
        values.putAll(held(meeting));
        return values;
    }

    @Override
    public void submit(Step step, Answers answers) {
        Long meetingId = step.get(MeetingProcess.MEETING_ID);
        String chair = Optional.ofNullable(answers.chair()).orElse(step.get(MeetingProcess.CHAIR));
        String rapporteur = Optional.ofNullable(answers.rapporteur()).orElse(step.get(MeetingProcess.RAPPORTEUR));
        writing.submit(
                meetingId,
                new MinutesHeader(
                        IstanbulTime.at(answers.heldOn(), answers.heldFrom()),
                        IstanbulTime.at(answers.heldOn(), answers.heldTo()),
                        chair,
                        rapporteur,
                        answers.summary(),
                        currentPerson.get().id(),
                        Instant.now(clock)));
        step.set(MeetingProcess.CHAIR, chair);
        step.set(MeetingProcess.RAPPORTEUR, rapporteur);
        step.set(MeetingProcess.MINUTES_OBJECTED, false);
    }

    /** As the round before said; in the first round as planned, but never on a day that is yet to come. */
    private Map<String, Object> held(Meeting meeting) {
        List<MinutesContent> rounds = meetingService.rounds(meeting);
        Optional<MinutesHeader> before = rounds.stream()
                .map(round -> round.minutes().header())
                .filter(header -> header != null)
                .reduce((first, second) -> second);
        Instant from = before.map(MinutesHeader::heldFrom).orElse(meeting.plan().begins());
        Instant to = before.map(MinutesHeader::heldTo).orElse(meeting.plan().ends());
        LocalDate today = IstanbulTime.day(Instant.now(clock));
        LocalDate day = IstanbulTime.day(from);
        Map<String, Object> values = new HashMap<>();
        values.put("heldOn", day.isAfter(today) ? today : day);
        values.put("heldFrom", IstanbulTime.local(from).toLocalTime());
        values.put("heldTo", IstanbulTime.local(to).toLocalTime());
        values.put(
                "chair", before.map(MinutesHeader::chair).orElse(meeting.plan().chair()));
        values.put(
                "rapporteur",
                before.map(MinutesHeader::rapporteur).orElse(meeting.plan().rapporteur()));
        values.put("summary", before.map(MinutesHeader::summary).orElse(""));
        return values;
    }

    private List<Map<String, String>> objections(Meeting meeting) {
        return meetingService.rounds(meeting).stream()
                .map(MinutesContent::minutes)
                .filter(minutes -> minutes.is(MinutesState.OBJECTED))
                .map(minutes -> Map.of(
                        "round", String.valueOf(minutes.round()),
                        "who",
                                names.person(
                                        minutes.objection().objectedBy(),
                                        minutes.objection().objectionActingFor()),
                        "why", minutes.objection().objection()))
                .toList();
    }
}
