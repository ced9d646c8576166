package org.uyum.databank;

import java.text.Collator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uyum.directory.DirectoryService;
import org.uyum.directory.Organisation;
import org.uyum.engine.OpenTasks;
import org.uyum.identity.People;
import org.uyum.identity.Person;
import org.uyum.identity.Role;
import org.uyum.programme.Programme;
import org.uyum.programme.ProgrammeService;
import org.uyum.record.Fact;
import org.uyum.record.Recorder;
import org.uyum.web.Refused;
import org.uyum.web.Texts;

/** Which associations are interviewed, and by whom: changed by whoever has the task of assigning, while it is open. */
@Service
public class InterviewAssignments {

    private final Fieldworks fieldworks;
    private final Interviews interviews;
    private final ProgrammeService programmes;
    private final DirectoryService directory;
    private final People people;
    private final OpenTasks openTasks;
    private final Recorder recorder;

    InterviewAssignments(
            Fieldworks fieldworks,
            Interviews interviews,
            ProgrammeService programmes,
            DirectoryService directory,
            People people,
            OpenTasks openTasks,
            Recorder recorder) {
        this.fieldworks = fieldworks;
        this.interviews = interviews;
        this.programmes = programmes;
        this.directory = directory;
        this.people = people;
        this.openTasks = openTasks;
        this.recorder = recorder;
    }

    /** Whether the current person assigns interviews now. */
    public boolean mayAssign(Fieldwork fieldwork) {
        return openTasks
                .openTask(fieldwork.waitingInstance(), DatabankProcess.ASSIGN_INTERVIEWS)
                .filter(openTasks::isMine)
                .isPresent();
    }

    /** The associations of a municipality's directory that are in use and not assigned yet. */
    public List<Organisation> open(Fieldwork fieldwork, String municipality) {
        Set<Long> assigned = interviews.findByFieldworkOrderById(fieldwork.id()).stream()
                .map(Interview::organisation)
                .collect(Collectors.toSet());
        return directory.active(municipality, Organisation.Kind.ASSOCIATION).stream()
                .filter(organisation -> !assigned.contains(organisation.id()))
                .toList();
    }

    /** The people of a municipality who can interview. */
    public List<Person> interviewers(String municipality) {
        return people.of(municipality, Role.STAFF);
    }

    /** The participating municipalities that no interview is assigned to. */
    public List<String> uncovered(Fieldwork fieldwork) {
        Set<String> covered = interviews.findByFieldworkOrderById(fieldwork.id()).stream()
                .map(Interview::municipality)
                .collect(Collectors.toSet());
        return programmes.byId(fieldwork.programme()).participants().stream()
                .filter(code -> !covered.contains(code))
                .sorted()
                .toList();
    }

    /** Assigns an association to its municipality's staff; interviewer may be null for any of them. */
    @Transactional
    public void add(Long fieldworkId, Long organisationId, String interviewer) {
        Fieldwork fieldwork = requireAssigning(fieldworkId);
        Organisation organisation = directory
                .find(organisationId)
                .filter(Organisation::active)
                .filter(found -> found.kind() == Organisation.Kind.ASSOCIATION)
                .orElseThrow(() -> Refused.because("databank.assign.unknownOrganisation"));
        Programme programme = programmes.byId(fieldwork.programme());
        if (!programme.participants().contains(organisation.municipality())) {
            throw Refused.because("databank.assign.notParticipating", organisation.name());
        }
        requireInterviewer(organisation.municipality(), interviewer);
        if (interviews.findByFieldworkOrderById(fieldworkId).stream()
                .anyMatch(interview -> interview.organisation().equals(organisationId))) {
            throw Refused.because("databank.assign.twice", organisation.name());
        }
        add(fieldwork, organisation, interviewer);
    }

    /** Assigns all associations of a municipality that are not assigned yet. Returns how many. */
    @Transactional
    public int addAll(Long fieldworkId, String municipality) {
        Fieldwork fieldwork = requireAssigning(fieldworkId);
        if (!programmes.byId(fieldwork.programme()).participants().contains(municipality)) {
            throw Refused.because("databank.assign.notParticipating", municipality);
        }
        List<Organisation> open = open(fieldwork, municipality);
        if (open.isEmpty()) {
            throw Refused.because("databank.assign.nothingOpen");
        }
        open.forEach(organisation -> add(fieldwork, organisation, null));
        return open.size();
    }

    private void add(Fieldwork fieldwork, Organisation organisation, String interviewer) {
        interviews.save(new Interview(
                null,
                fieldwork.id(),
                fieldwork.caseNumber(),
                organisation.municipality(),
                organisation.id(),
                organisation.name(),
                organisation.associationType(),
                organisation.neighbourhood(),
                organisation.registryNumber(),
                blankToNull(interviewer),
                InterviewState.PLANNED,
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null));
    }

    /** Names the interviewer of an assigned interview; null for any of the municipality's staff. */
    @Transactional
    public void setInterviewer(Long interviewId, String interviewer) {
        Interview interview = planned(interviewId);
        requireInterviewer(interview.municipality(), interviewer);
        interviews.setInterviewer(interviewId, blankToNull(interviewer));
    }

    @Transactional
    public void remove(Long interviewId) {
        interviews.deleteById(planned(interviewId).id());
    }

    /**
     * Gives the interviews that nobody has yet to the staff of their municipalities, by load and neighbourhood; what has
     * an interviewer stays.
     */
    @Transactional
    public void distribute(Long fieldworkId) {
        Fieldwork fieldwork = requireAssigning(fieldworkId);
        Map<Long, String> given = new TreeMap<>();
        programmes
                .byId(fieldwork.programme())
                .participants()
                .forEach(municipality -> given.putAll(distribution(fieldwork, municipality)));
        given.forEach(interviews::setInterviewer);
        recorder.fact(
                Fact.of("interviewsDistributed").forCase(fieldwork.caseNumber()).detail("interviews", given.size()));
    }

    private Map<Long, String> distribution(Fieldwork fieldwork, String municipality) {
        Map<String, Integer> load = new HashMap<>();
        interviews.openLoads().forEach(each -> load.merge(each.interviewer(), each.interviews(), Integer::sum));
        return InterviewDistribution.of(
                assigned(fieldwork, municipality),
                interviewers(municipality).stream().map(Person::id).toList(),
                load);
    }

    private List<Interview> assigned(Fieldwork fieldwork, String municipality) {
        return interviews.findByFieldworkOrderById(fieldwork.id()).stream()
                .filter(interview -> interview.municipality().equals(municipality))
                .toList();
    }

    /** Who of a municipality has how many interviews, and would get how many. */
    public List<InterviewerLoad> loads(Fieldwork fieldwork, String municipality) {
        List<Interview> assigned = assigned(fieldwork, municipality);
        Map<Long, String> toCome = distribution(fieldwork, municipality);
        Map<String, Integer> elsewhere = interviews.openLoads().stream()
                .filter(each -> !each.fieldwork().equals(fieldwork.id()))
                .collect(Collectors.toMap(Interviews.Load::interviewer, Interviews.Load::interviews, Integer::sum));
        return interviewers(municipality).stream()
                .map(person -> load(person, assigned, elsewhere, toCome))
                .toList();
    }

    private static InterviewerLoad load(
            Person person, List<Interview> assigned, Map<String, Integer> elsewhere, Map<Long, String> toCome) {
        List<Interview> own = assigned.stream()
                .filter(interview -> person.id().equals(interview.interviewer()))
                .toList();
        return new InterviewerLoad(
                person,
                own.size(),
                own.stream()
                        .map(Interview::neighbourhood)
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted(Collator.getInstance(Texts.TURKISH))
                        .toList(),
                elsewhere.getOrDefault(person.id(), 0),
                (int) toCome.values().stream().filter(person.id()::equals).count());
    }

    private Interview planned(Long interviewId) {
        Interview interview = interviews
                .findById(interviewId)
                .filter(found -> found.state() == InterviewState.PLANNED)
                .orElseThrow(() -> Refused.because("databank.assign.started"));
        requireAssigning(interview.fieldwork());
        return interview;
    }

    private Fieldwork requireAssigning(Long fieldworkId) {
        Fieldwork fieldwork = fieldworks.findById(fieldworkId).orElseThrow();
        openTasks.requireWorkOn(fieldwork.waitingInstance(), DatabankProcess.ASSIGN_INTERVIEWS);
        return fieldwork;
    }

    private void requireInterviewer(String municipality, String interviewer) {
        boolean suits = interviewer == null
                || interviewer.isBlank()
                || interviewers(municipality).stream()
                        .anyMatch(person -> person.id().equals(interviewer));
        if (!suits) {
            throw Refused.because("databank.assign.notStaff");
        }
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
