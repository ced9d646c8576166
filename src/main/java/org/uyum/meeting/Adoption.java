package org.uyum.meeting;

/** How a recommendation came about. */
public enum Adoption {
    UNANIMOUS,
    MAJORITY;

    public String messageKey() {
        return "meeting.adoption." + name();
    }
}
