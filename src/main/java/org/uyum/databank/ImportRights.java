package org.uyum.databank;

import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.uyum.identity.CurrentPerson;
import org.uyum.identity.Person;
import org.uyum.identity.Role;
import org.uyum.programme.ProgrammeService;

/**
 * Who imports answers: staff and managers, for the interviews of their own municipality; those of the lead municipality for
 * all of the programme, since answers of all municipalities are often collected on one server.
 */
@Component
class ImportRights {

    private final ProgrammeService programmes;
    private final CurrentPerson currentPerson;

    ImportRights(ProgrammeService programmes, CurrentPerson currentPerson) {
        this.programmes = programmes;
        this.currentPerson = currentPerson;
    }

    /** Whether the current person imports answers in a round of interviews that runs. */
    boolean mayImport(Fieldwork fieldwork) {
        Person person = currentPerson.get();
        return fieldwork.state() == Fieldwork.State.RUNNING
                && person.hasAny(Role.STAFF, Role.MANAGER)
                && programmes.byId(fieldwork.programme()).participants().contains(person.municipality());
    }

    /** Whether the current person, who uploaded a file, still works for the municipality as whose it was. */
    boolean isStillTheirs(AnswersImport file) {
        Person person = currentPerson.get();
        return person.hasAny(Role.STAFF, Role.MANAGER) && file.municipality().equals(person.municipality());
    }

    /** For which interviews of its round an import may hold answers. */
    Predicate<Interview> reach(AnswersImport file, Fieldwork fieldwork) {
        boolean ofLead = file.municipality()
                .equals(programmes.byId(fieldwork.programme()).lead());
        return interview -> ofLead || file.municipality().equals(interview.municipality());
    }
}
