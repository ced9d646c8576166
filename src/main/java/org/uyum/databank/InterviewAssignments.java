package org.uyum.databank;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uyum.directory.DirectoryService;
import org.uyum.directory.Organisation;
import org.uyum.engine.OpenTasks;
import org.uyum.programme.Programme;
import org.uyum.programme.ProgrammeService;
import org.uyum.record.Fact;
import org.uyum.record.Recorder;
import org.uyum.web.Refused;

/** Which associations are interviewed, and by whom: changed by whoever has the task of assigning, while it is open. */
@Service
public class InterviewAssignments {

    private final Fieldworks fieldworks;
    private final Interviews interviews;
    private final ProgrammeService programmes;
    private final DirectoryService directory;
    private final InterviewSharing sharing;
    private final OpenTasks openTasks;
    private final Recorder recorder;

    InterviewAssignments(
            Fieldworks fieldworks,
            Interviews interviews,
            ProgrammeService programmes,
            DirectoryService directory,
            InterviewSharing sharing,
            OpenTasks openTasks,
            Recorder recorder) {
        this.fieldworks = fieldworks;
        this.interviews = interviews;
        this.programmes = programmes;
        this.directory = directory;
        this.sharing = sharing;
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
        add(requireAssigning(fieldworkId), organisationId, interviewer);
    }

    Interview add(Fieldwork fieldwork, Long organisationId, String interviewer) {
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
        if (interviews.findByFieldworkOrderById(fieldwork.id()).stream()
                .anyMatch(interview -> interview.organisation().equals(organisationId))) {
            throw Refused.because("databank.assign.twice", organisation.name());
        }
        return add(fieldwork, organisation, interviewer);
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

    private Interview add(Fieldwork fieldwork, Organisation organisation, String interviewer) {
        return interviews.save(new Interview(
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
        Map<Long, String> given = sharing.distribution(
                fieldwork, programmes.byId(fieldwork.programme()).participants());
        given.forEach(interviews::setInterviewer);
        recorder.fact(
                Fact.of("interviewsDistributed").forCase(fieldwork.caseNumber()).detail("interviews", given.size()));
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
                || sharing.interviewers(municipality).stream()
                        .anyMatch(person -> person.id().equals(interviewer));
        if (!suits) {
            throw Refused.because("databank.assign.notStaff");
        }
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
