package org.uyum.meeting;

/** How far a meeting has come: being planned, invited, held (its minutes are being signed), signed; or cancelled. */
public enum MeetingState {
    PLANNED,
    INVITED,
    HELD,
    SIGNED,
    CANCELLED;

    public String messageKey() {
        return "meeting.state." + name();
    }
}
