package org.uyum.identity;

import java.util.Set;

/**
 * Someone who can sign in.
 *
 * @param id the sign-in name, letters and digits only
 * @param municipality code of the municipality the person works for; null for auditors and administrators
 * @param municipalities codes of all municipalities whose cases the person may see (the own one, or those audited)
 */
public record Person(String id, String name, String municipality, Set<String> municipalities, Set<Role> roles) {

    public Person {
        municipalities = Set.copyOf(municipalities);
        roles = Set.copyOf(roles);
    }

    /** Whether the person works on the cases of one municipality. */
    public boolean works() {
        return municipality != null && roles.stream().anyMatch(Role::works);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean hasAny(Role... any) {
        for (Role role : any) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }
}
