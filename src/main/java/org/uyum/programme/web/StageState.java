package org.uyum.programme.web;

import java.time.Instant;
import org.uyum.programme.Programme;
import org.uyum.programme.Stage;

/** How far a stage of a programme is, and when it was to be; the plan is null until the programme is planned. */
record StageState(Stage stage, State state, Instant startedAt, Instant endedAt, Programme.StagePlan plan) {

    enum State {
        WAITING,
        RUNNING,
        DONE
    }

    /** The state as in class names of the stylesheet and in JSON. */
    public String code() {
        return state.name().toLowerCase(java.util.Locale.ROOT);
    }
}
