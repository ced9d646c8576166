package org.uyum.databank.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.uyum.databank.AnswerRetention;
import org.uyum.databank.DatabankProcess;
import org.uyum.databank.DatabankService;
import org.uyum.databank.Fieldwork;
import org.uyum.databank.Interview;
import org.uyum.databank.InterviewAssignments;
import org.uyum.databank.InterviewService;
import org.uyum.databank.InterviewSharing;
import org.uyum.databank.ReviewsTogether;
import org.uyum.databank.web.InterviewList.Show;
import org.uyum.directory.DirectoryService;
import org.uyum.directory.Organisation;
import org.uyum.engine.OpenTask;
import org.uyum.engine.OpenTasks;
import org.uyum.identity.CurrentPerson;
import org.uyum.identity.Municipalities;
import org.uyum.identity.People;
import org.uyum.identity.Person;
import org.uyum.identity.Role;
import org.uyum.programme.Programme;
import org.uyum.programme.ProgrammeService;

/** Gathers what the pages of interviews show, and decides who may see a single one. */
@Component
class InterviewPages {

    private final ProgrammeService programmes;
    private final DatabankService databank;
    private final InterviewService interviews;
    private final InterviewAssignments assignments;
    private final InterviewSharing sharing;
    private final ReviewsTogether reviews;
    private final AnswerRetention retention;
    private final DirectoryService directory;
    private final Municipalities municipalities;
    private final People people;
    private final OpenTasks openTasks;
    private final CurrentPerson currentPerson;

    InterviewPages(
            ProgrammeService programmes,
            DatabankService databank,
            InterviewService interviews,
            InterviewAssignments assignments,
            InterviewSharing sharing,
            ReviewsTogether reviews,
            AnswerRetention retention,
            DirectoryService directory,
            Municipalities municipalities,
            People people,
            OpenTasks openTasks,
            CurrentPerson currentPerson) {
        this.programmes = programmes;
        this.databank = databank;
        this.interviews = interviews;
        this.assignments = assignments;
        this.sharing = sharing;
        this.reviews = reviews;
        this.retention = retention;
        this.directory = directory;
        this.municipalities = municipalities;
        this.people = people;
        this.openTasks = openTasks;
        this.currentPerson = currentPerson;
    }

    /** The programme, if the current person may see it. */
    Programme programme(String number) {
        return programmes.visible(number);
    }

    /** The newest round of interviews of a programme that the current person may see. */
    Fieldwork fieldwork(String number) {
        return databank.latest(programme(number).number())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** An interview of a programme; not found for those who may not see it, so that nobody learns that it exists. */
    Interview readable(String number, Long id) {
        Programme programme = programme(number);
        return databank.interview(programme.number(), id)
                .filter(interview -> isReadable(programme, interview) || isWorkedOn(interview))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Staff and managers of the lead and of the municipality that interviews, and their auditors. */
    private boolean isReadable(Programme programme, Interview interview) {
        Person person = currentPerson.get();
        return person.hasAny(Role.STAFF, Role.MANAGER, Role.AUDITOR)
                && programme.shows(interview.municipality(), person);
    }

    /** Whether the current person has a task in it: a deputy reads what they work on. */
    private boolean isWorkedOn(Interview interview) {
        return interview.isStarted()
                && openTasks.openTasksIn(List.of(interview.processInstanceId())).stream()
                        .anyMatch(openTasks::isMine);
    }

    /** Id of the version of the questionnaire with which is asked; null while none is approved. */
    Long questionnaireOf(Interview interview) {
        return databank.fieldwork(interview.fieldwork()).questionnaireVersion();
    }

    /** Answers classed as personal are shown only in the municipality that asked them. */
    boolean showsPersonal(Interview interview) {
        return interview.municipality().equals(currentPerson.get().municipality());
    }

    /** Where the assigning, once entered here, is completed in the Tasklist. */
    Optional<String> assigningUrl(Fieldwork fieldwork) {
        return openTasks
                .openTask(fieldwork.waitingInstance(), DatabankProcess.ASSIGN_INTERVIEWS)
                .map(OpenTask::tasklistUrl);
    }

    /** A page of the interviews that the current person may know of: a partner's people their own municipality's. */
    InterviewList list(Programme programme, Fieldwork fieldwork, Show show, int page) {
        Person person = currentPerson.get();
        List<Interview> known = databank.interviews(fieldwork.id()).stream()
                .filter(interview -> programme.shows(interview.municipality(), person))
                .toList();
        Map<Show, List<Interview>> lists = new EnumMap<>(Show.class);
        lists.put(Show.ALL, known);
        lists.put(
                Show.MINE,
                known.stream()
                        .filter(interview -> person.id().equals(interview.interviewer()))
                        .toList());
        lists.put(Show.REVIEW, reviews.awaiting(fieldwork, known));
        List<Interview> wanted = lists.get(show);
        int last = Math.max(0, (wanted.size() - 1) / InterviewList.ROWS);
        int first = Math.min(Math.max(page - 1, 0), last) * InterviewList.ROWS;
        List<Interview> some = wanted.subList(first, Math.min(first + InterviewList.ROWS, wanted.size()));
        Map<Show, Integer> sizes = new EnumMap<>(Show.class);
        lists.forEach((which, list) -> sizes.put(which, list.size()));
        return new InterviewList(
                show,
                known,
                sizes,
                first / InterviewList.ROWS + 1,
                rows(programme, some),
                show == Show.REVIEW ? reviews.entered(some) : Map.of());
    }

    InterviewRow row(Programme programme, Interview interview) {
        return rows(programme, List.of(interview)).get(0);
    }

    private List<InterviewRow> rows(Programme programme, List<Interview> some) {
        Map<String, OpenTask> tasks =
                openTasks
                        .openTasksIn(some.stream()
                                .map(Interview::processInstanceId)
                                .filter(Objects::nonNull)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(
                                OpenTask::processInstanceId, Function.identity(), (first, second) -> first));
        Set<Long> destroyed =
                retention.destroyed(some.stream().map(Interview::id).toList());
        return some.stream()
                .map(interview -> row(
                        programme,
                        interview,
                        tasks.get(interview.processInstanceId()),
                        destroyed.contains(interview.id())))
                .toList();
    }

    private InterviewRow row(Programme programme, Interview interview, OpenTask task, boolean destroyed) {
        boolean mine = task != null && openTasks.isMine(task);
        boolean doable = mine || task != null && openTasks.isToBeHad(task);
        return new InterviewRow(
                interview,
                municipalities.nameOf(interview.municipality()),
                people.nameOf(interview.interviewer()),
                doable ? task.tasklistUrl() : null,
                mine || interview.isStarted() && isReadable(programme, interview),
                task == null && interviews.mayTell(interview),
                mine || task != null && openTasks.isClaimable(task),
                destroyed);
    }

    boolean showsAll(Programme programme) {
        return programme.isWholeFor(currentPerson.get());
    }

    /** What can be assigned, per municipality in alphabetical order. */
    List<AssignmentBoard> boards(Fieldwork fieldwork, Set<String> codes) {
        return municipalities.findAllSorted().stream()
                .filter(municipality -> codes.contains(municipality.code()))
                .map(municipality -> new AssignmentBoard(
                        municipality.code(),
                        municipality.name(),
                        assignments.open(fieldwork, municipality.code()),
                        directory
                                .active(municipality.code(), Organisation.Kind.ASSOCIATION)
                                .isEmpty(),
                        sharing.interviewers(municipality.code()),
                        sharing.loads(fieldwork, municipality.code()),
                        municipality.code().equals(currentPerson.get().municipality())))
                .toList();
    }

    String nameOf(String municipality) {
        return municipalities.nameOf(municipality);
    }
}
