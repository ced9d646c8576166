package org.uyum.questionnaire.xlsform;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.uyum.questionnaire.FormKeys;

/** The names of a survey: who bears them, and which of them no rule can ask for. */
final class Names {

    private final Map<String, Integer> rowOf = new HashMap<>();
    private final Set<String> placed = new HashSet<>();
    private final Set<String> leftOut = new HashSet<>();
    private final Set<String> shared = new HashSet<>();

    /** Gives a name to a row, if nobody has it; names that differ in dots and hyphens alone are the same in a form. */
    boolean take(String name, String place, int row) {
        if (rowOf.putIfAbsent(FormKeys.key(name), row) != null) {
            return false;
        }
        placed.add(place + "/" + FormKeys.key(name));
        return true;
    }

    /** Whether the name is borne by something in the same group. */
    boolean isTaken(String name, String place) {
        return placed.contains(place + "/" + FormKeys.key(name));
    }

    int rowOf(String name) {
        return rowOf.get(FormKeys.key(name));
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
