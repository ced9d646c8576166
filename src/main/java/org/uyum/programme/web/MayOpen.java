package org.uyum.programme.web;

import org.uyum.identity.Person;
import org.uyum.identity.Role;

/** Who may open programmes: staff and managers of a municipality, as the model says too. */
final class MayOpen {

    private MayOpen() {}

    static boolean programmes(Person person) {
        return person.municipality() != null && person.hasAny(Role.STAFF, Role.MANAGER);
    }
}
