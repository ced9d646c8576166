package org.uyum.meeting;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uyum.engine.OpenTasks;
import org.uyum.identity.People;
import org.uyum.identity.Person;
import org.uyum.identity.Role;
import org.uyum.record.Recorder;
import org.uyum.web.Problem;
import org.uyum.web.Refused;
import org.uyum.web.Texts;

/** Plans a meeting: when and where, who leads it and who writes the minutes, and its agenda. */
@Service
public class MeetingPreparation {

    private static final int MOST_ITEMS = 30;

    private final MeetingService meetingService;
    private final Meetings meetings;
    private final AgendaItems agendaItems;
    private final OpenTasks openTasks;
    private final People people;
    private final Texts texts;
    private final Recorder recorder;
    private final Clock clock;

    MeetingPreparation(
            MeetingService meetingService,
            Meetings meetings,
            AgendaItems agendaItems,
            OpenTasks openTasks,
            People people,
            Texts texts,
            Recorder recorder,
            Clock clock) {
        this.meetingService = meetingService;
        this.meetings = meetings;
        this.agendaItems = agendaItems;
        this.openTasks = openTasks;
        this.people = people;
        this.texts = texts;
        this.recorder = recorder;
        this.clock = clock;
    }

    /** People of the lead municipality who can lead a meeting or write its minutes: they must be able to sign them. */
    public List<Person> possibleSignatories(Meeting meeting) {
        return people.of(meeting.municipality(), Role.STAFF, Role.MANAGER);
    }

    /** Sets what is planned; the agenda gets these topics, beside the items of its own that were added on the page. */
    @Transactional
    public Meeting prepare(Long meetingId, MeetingPlan plan, Collection<Topic> topics) {
        Meeting meeting = meetingService.byId(meetingId);
        List<Problem> problems = new ArrayList<>(signatoryProblems(meeting, plan.chair(), plan.rapporteur()));
        if (!plan.ends().isAfter(plan.begins())) {
            problems.add(Problem.of("endTime", "meeting.time.reversed"));
        }
        List<AgendaItem> agenda = new ArrayList<>(meetingService.agenda(meetingId));
        List<AgendaItem> dropped = agenda.stream()
                .filter(item -> item.topic() != Topic.OTHER && !topics.contains(item.topic()))
                .toList();
        agenda.removeAll(dropped);
        topics.stream()
                .filter(topic -> agenda.stream().noneMatch(item -> item.topic() == topic))
                .map(topic -> new AgendaItem(null, meetingId, 0, topic, wording(topic)))
                .forEach(agenda::add);
        if (agenda.isEmpty()) {
            problems.add(Problem.of("topics", "meeting.agenda.empty"));
        }
        Refused.ifAny(problems);
        agendaItems.deleteAll(dropped);
        number(agenda);
        Meeting prepared = meetings.save(meeting.prepared(plan, Instant.now(clock)));
        recorder.fact(MeetingService.fact("meetingPrepared", prepared)
                .detail("begins", plan.begins().toString())
                .detail("items", agenda.size())
                .detail("afterwards", prepared.recordedAfterwards()));
        return prepared;
    }

    /** What is wrong with these two as chair and rapporteur. */
    List<Problem> signatoryProblems(Meeting meeting, String chair, String rapporteur) {
        List<String> able =
                possibleSignatories(meeting).stream().map(Person::id).toList();
        List<Problem> problems = new ArrayList<>();
        if (!able.contains(chair)) {
            problems.add(Problem.of("chair", "meeting.signatory.unable", people.nameOf(chair)));
        }
        if (!able.contains(rapporteur)) {
            problems.add(Problem.of("rapporteur", "meeting.signatory.unable", people.nameOf(rapporteur)));
        }
        if (chair.equals(rapporteur)) {
            problems.add(Problem.of("rapporteur", "meeting.rapporteur.sameAsChair"));
        }
        return problems;
    }

    /** Adds an item of its own, outside of the six topics. */
    @Transactional
    public void addItem(Meeting meeting, String text) {
        openTasks.requireWorkOn(meeting.processInstanceId(), MeetingProcess.PREPARE_MEETING);
        List<Problem> problems = new ArrayList<>();
        String stripped = EnteredText.required("itemText", text, 500, problems);
        List<AgendaItem> agenda = new ArrayList<>(meetingService.agenda(meeting.id()));
        if (agenda.size() >= MOST_ITEMS) {
            problems.add(Problem.of("itemText", "meeting.agenda.tooLong", MOST_ITEMS));
        }
        Refused.ifAny(problems);
        agenda.add(new AgendaItem(null, meeting.id(), 0, Topic.OTHER, stripped));
        number(agenda);
    }

    /** Words an item of the agenda anew. */
    @Transactional
    public void wordItem(Meeting meeting, Long itemId, String text) {
        openTasks.requireWorkOn(meeting.processInstanceId(), MeetingProcess.PREPARE_MEETING);
        AgendaItem item = item(meeting, itemId);
        List<Problem> problems = new ArrayList<>();
        String stripped = EnteredText.required("itemText", text, 500, problems);
        Refused.ifAny(problems);
        agendaItems.save(item.worded(stripped));
    }

    @Transactional
    public void removeItem(Meeting meeting, Long itemId) {
        openTasks.requireWorkOn(meeting.processInstanceId(), MeetingProcess.PREPARE_MEETING);
        AgendaItem item = item(meeting, itemId);
        agendaItems.delete(item);
        number(meetingService.agenda(meeting.id()).stream()
                .filter(Predicate.not(item::equals))
                .toList());
    }

    private AgendaItem item(Meeting meeting, Long itemId) {
        return meetingService.agenda(meeting.id()).stream()
                .filter(item -> item.id().equals(itemId))
                .findFirst()
                .orElseThrow(() -> Refused.because("meeting.row.gone"));
    }

    /** The six topics in their order, other items after them. */
    private void number(List<AgendaItem> agenda) {
        List<AgendaItem> ordered =
                agenda.stream().sorted(Comparator.comparing(AgendaItem::topic)).toList();
        for (int i = 0; i < ordered.size(); i++) {
            agendaItems.save(ordered.get(i).numbered(i + 1));
        }
    }

    /** An agenda is an official text and so in Turkish, whatever language its author reads. */
    private String wording(Topic topic) {
        return texts.official(() -> texts.get(topic.messageKey()));
    }
}
