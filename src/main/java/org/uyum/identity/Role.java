package org.uyum.identity;

import java.util.Arrays;
import java.util.Optional;

/** What a person may do in their municipality; each role is a group of the engine's. */
public enum Role {
    STAFF("staff"),
    MANAGER("manager"),
    STRATEGY("strategy"),
    MAYOR("mayor"),
    COUNCIL_SECRETARY("councilSecretary"),
    AUDITOR("auditor"),
    ADMINISTRATOR("camunda-admin");

    private final String group;

    Role(String group) {
        this.group = group;
    }

    /** Id of the engine's group, as it stands in the candidate groups of the models. */
    public String group() {
        return group;
    }

    /** Whether it is a role in which one works on the cases of a municipality. */
    public boolean works() {
        return this != AUDITOR && this != ADMINISTRATOR;
    }

    /** The role of a group; none for groups that are not ours. */
    public static Optional<Role> ofGroup(String group) {
        return Arrays.stream(values()).filter(role -> role.group.equals(group)).findFirst();
    }
}
