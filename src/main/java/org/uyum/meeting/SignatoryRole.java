package org.uyum.meeting;

/** Who signs minutes, in the order of signing. */
public enum SignatoryRole {
    CHAIR,
    RAPPORTEUR;

    public String messageKey() {
        return "meeting.role." + name();
    }
}
