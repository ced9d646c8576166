package org.uyum.administration;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.uyum.identity.CurrentPerson;
import org.uyum.identity.Person;
import org.uyum.identity.Role;

/** Who comes to the pages of this module: administrators to all of them, auditors to what is to be read. */
@Component
public class Admission {

    private final CurrentPerson currentPerson;

    Admission(CurrentPerson currentPerson) {
        this.currentPerson = currentPerson;
    }

    public Person requireAdministrator() {
        Person person = currentPerson.get();
        if (!person.has(Role.ADMINISTRATOR)) {
            throw new AccessDeniedException("this is for administrators");
        }
        return person;
    }

    public Person requireReader() {
        Person person = currentPerson.get();
        if (!person.hasAny(Role.ADMINISTRATOR, Role.AUDITOR)) {
            throw new AccessDeniedException("this is for administrators and auditors");
        }
        return person;
    }
}
