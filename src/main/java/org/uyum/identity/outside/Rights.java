package org.uyum.identity.outside;

import java.util.Set;
import org.uyum.identity.Role;

/** Roles, and the codes of the municipalities for which they hold. */
record Rights(Set<Role> roles, Set<String> municipalities) {

    Rights {
        roles = Set.copyOf(roles);
        municipalities = Set.copyOf(municipalities);
    }
}
