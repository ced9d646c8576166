package org.uyum.meeting;

/** Whether a round of minutes is being written, waits for signatures, was objected to or is signed by both. */
public enum MinutesState {
    DRAFT,
    SUBMITTED,
    OBJECTED,
    SIGNED;

    public String messageKey() {
        return "meeting.minutes.state." + name();
    }
}
