package org.uyum.web;

import java.util.List;
import java.util.stream.Collectors;

/** What a person entered or wanted was refused, for these reasons; nothing of it was stored. */
public class Refused extends RuntimeException {

    private final transient List<Problem> problems;

    private Refused(List<Problem> problems) {
        super(problems.stream().map(Problem::messageKey).collect(Collectors.joining(", ")));
        this.problems = List.copyOf(problems);
    }

    public static Refused because(String messageKey, Object... args) {
        return new Refused(List.of(new Problem(null, messageKey, args)));
    }

    public static Refused all(List<Problem> problems) {
        return new Refused(problems);
    }

    /** Refuses if there is any problem. */
    public static void ifAny(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    public List<Problem> problems() {
        return problems;
    }
}
