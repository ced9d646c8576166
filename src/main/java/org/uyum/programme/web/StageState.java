package org.uyum.programme.web;

import java.time.Instant;
import java.util.Locale;
import org.uyum.programme.Programme;
import org.uyum.programme.Stage;

/**
 * How far a stage of a programme is, and when it was to be.
 *
 * @param plan null until the programme is planned
 * @param skippedBecause why it was left out; null unless it was
 */
record StageState(
        Stage stage, State state, Instant startedAt, Instant endedAt, Programme.StagePlan plan, String skippedBecause) {

    enum State {
        WAITING,
        RUNNING,
        DONE,
        /** Left out or broken off by a manager, while the programme went on. */
        SKIPPED,
        /** Broken off with the programme. */
        CANCELLED,
        /** Not reached before the programme ended. */
        NOT_HELD
    }

    /** The state as in class names of the stylesheet and in JSON. */
    public String code() {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
