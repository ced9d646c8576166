package org.uyum.questionnaire.xlsform;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.uyum.questionnaire.FormKeys;

/** The names of a survey: who bears them, and which of them no rule can ask for. */
final class Names {

    /** What bears a name, and how it is written there. */
    private record Bearer(String name, int row) {}

    private final Map<String, Bearer> bearers = new HashMap<>();
    private final Set<String> placed = new HashSet<>();
    private final Set<String> leftOut = new HashSet<>();
    private final Set<String> shared = new HashSet<>();

    /** Gives a name to a row, if nobody has it; names that differ in dots and hyphens alone are the same in a form. */
    boolean take(String name, String place, int row) {
        if (bearers.putIfAbsent(FormKeys.key(name), new Bearer(name, row)) != null) {
            return false;
        }
        placed.add(place + "/" + FormKeys.key(name));
        return true;
    }

    /** Whether the name is borne by something in the same group. */
    boolean isTaken(String name, String place) {
        return placed.contains(place + "/" + FormKeys.key(name));
    }

    /** The row of what bears a name; 0 where nothing does. */
    int rowOf(String name) {
        return bearers.getOrDefault(FormKeys.key(name), new Bearer(name, 0)).row();
    }

    /** A name as its bearer has it, which may differ from it in dots and hyphens. */
    String written(String name) {
        return bearers.get(FormKeys.key(name)).name();
    }

    void share(String name, String place) {
        shared.add(name);
        placed.add(place + "/" + FormKeys.key(name));
    }

    void leaveOut(String name) {
        leftOut.add(name);
    }

    /** Questions that are not asked here; rules see no answer to them. */
    boolean isLeftOut(String name) {
        return leftOut.contains(name);
    }

    /** Whether several questions bear it, each in its group: nobody knows which a rule means. */
    boolean isShared(String name) {
        return shared.contains(name);
    }
}
