package org.uyum.questionnaire;

import java.util.Arrays;
import java.util.Optional;

/** How an interview went. */
public enum InterviewOutcome {
    HELD("held"),
    REFUSED("refused"),
    NOT_REACHED("notReached"),
    RESCHEDULED("rescheduled");

    private final String code;

    InterviewOutcome(String code) {
        this.code = code;
    }

    /** As in the form and in the process. */
    public String code() {
        return code;
    }

    public static Optional<InterviewOutcome> of(String code) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.code.equals(code))
                .findFirst();
    }
}
