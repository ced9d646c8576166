package org.uyum.engine.draft;

import java.util.Optional;

/** What was to be saved carries on another draft than the one there is: it was saved elsewhere meanwhile, or discarded. */
class DraftChanged extends RuntimeException {

    private final transient Optional<Draft> present;

    DraftChanged(Optional<Draft> present) {
        super("the draft is another one by now");
        this.present = present;
    }

    /** The draft as it is; nothing if it was discarded. */
    Optional<Draft> present() {
        return present;
    }
}
