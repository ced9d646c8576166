package org.uyum.databank;

import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uyum.identity.CurrentPerson;
import org.uyum.identity.Person;
import org.uyum.identity.Role;
import org.uyum.programme.Programme;
import org.uyum.programme.ProgrammeService;
import org.uyum.record.Fact;
import org.uyum.record.Recorder;
import org.uyum.web.Refused;

/** Interviews that are added while their round runs: each starts at once. */
@Service
public class LateInterviews {

    private final Fieldworks fieldworks;
    private final InterviewAssignments assignments;
    private final DatabankService databank;
    private final ProgrammeService programmes;
    private final CurrentPerson currentPerson;
    private final Recorder recorder;

    LateInterviews(
            Fieldworks fieldworks,
            InterviewAssignments assignments,
            DatabankService databank,
            ProgrammeService programmes,
            CurrentPerson currentPerson,
            Recorder recorder) {
        this.fieldworks = fieldworks;
        this.assignments = assignments;
        this.databank = databank;
        this.programmes = programmes;
        this.currentPerson = currentPerson;
        this.recorder = recorder;
    }

    /** The municipalities for which the current person adds interviews: a manager's own, or all of a programme they lead. */
    public Set<String> municipalities(Fieldwork fieldwork) {
        Person person = currentPerson.get();
        Programme programme = programmes.byId(fieldwork.programme());
        if (fieldwork.state() != Fieldwork.State.RUNNING
                || !person.has(Role.MANAGER)
                || !programme.participants().contains(person.municipality())) {
            return Set.of();
        }
        return programme.lead().equals(person.municipality())
                ? programme.participants()
                : Set.of(person.municipality());
    }

    /** @param interviewer id of the person who is to interview; empty if any of the municipality's staff may */
    @Transactional
    public void add(Long fieldworkId, Long organisation, String interviewer) {
        // nobody closes the interviews at the same time
        Fieldwork fieldwork = fieldworks.findLockedById(fieldworkId);
        if (fieldwork.state() != Fieldwork.State.RUNNING) {
            throw Refused.because("databank.late.notRunning");
        }
        Interview added = assignments.add(fieldwork, organisation, interviewer);
        if (!municipalities(fieldwork).contains(added.municipality())) {
            throw Refused.because("databank.late.notAllowed");
        }
        databank.start(fieldwork, added);
        recorder.fact(Fact.of("interviewAdded")
                .forCase(fieldwork.caseNumber())
                .municipality(added.municipality())
                .about("interview/" + added.id()));
    }
}
