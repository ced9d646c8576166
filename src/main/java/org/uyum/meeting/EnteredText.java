package org.uyum.meeting;

import java.util.List;
import org.uyum.web.Problem;

/** Checks texts that were entered on a page: the same rules that a form checks for its own fields. */
final class EnteredText {

    private EnteredText() {}

    /** The text without blanks around it; a problem if it is missing or longer than allowed. */
    static String required(String field, String text, int most, List<Problem> problems) {
        String stripped = optional(field, text, most, problems);
        if (stripped == null) {
            problems.add(Problem.of(field, "meeting.entry.missing." + field));
        }
        return stripped;
    }

    /** The text without blanks around it, null if there is none; a problem if it is longer than allowed. */
    static String optional(String field, String text, int most, List<Problem> problems) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String stripped = text.strip();
        if (stripped.length() > most) {
            problems.add(Problem.of(field, "meeting.entry.tooLong." + field, most, stripped.length()));
        }
        return stripped;
    }
}
