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
    NOT_REACHED;

    public boolean isEnded() {
        return this == STORED || this == REFUSED || this == NOT_REACHED;
    }

    /** Key of the state's name in the message bundles. */
    public String messageKey() {
        return "databank.state." + name();
    }
}
