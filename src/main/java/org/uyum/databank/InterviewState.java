package org.uyum.databank;

/** Where an interview stands. */
public enum InterviewState {
    /** Assigned, not started. */
    PLANNED,
    /** An appointment is to be made. */
    STARTED,
    SCHEDULED,
    /** Held; somebody else is to look at the answers. */
    HELD,
    /** The answers are to be corrected. */
    RETURNED,
    REVIEWED,
    STORED,
    REFUSED,
    NOT_REACHED,
    /** Given up by a manager, or with its programme. */
    WITHDRAWN;

    public boolean isEnded() {
        return this == STORED || this == REFUSED || this == NOT_REACHED || this == WITHDRAWN;
    }

    /** Whether it is under way and nothing was answered yet. */
    public boolean isAwaited() {
        return this == STARTED || this == SCHEDULED;
    }

    /** Key of the state's name in the message bundles. */
    public String messageKey() {
        return "databank.state." + name();
    }
}
