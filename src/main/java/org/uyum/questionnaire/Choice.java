package org.uyum.questionnaire;

import java.util.Map;

/**
 * One choice of a list.
 *
 * @param columns the list's further columns, by which it can be filtered
 */
public record Choice(String name, Translations label, Map<String, String> columns) {

    public Choice {
        columns = Map.copyOf(columns);
    }

    /** Whether an option of this name says that the answer is not known: it is counted apart. */
    public static boolean isDontKnow(String name) {
        return name.equals("dont_know") || name.equals("s99");
    }

    /** The label; the name where there is none. */
    public String labelIn(String language) {
        return label.isEmpty() ? name : label.in(language);
    }

    /** The choice's value in a further column; empty if it has none. */
    public String column(String column) {
        return columns.getOrDefault(column, "");
    }
}
