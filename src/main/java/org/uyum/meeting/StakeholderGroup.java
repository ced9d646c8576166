package org.uyum.meeting;

/** The four groups whose views enter the plan. */
public enum StakeholderGroup {
    NGO,
    LOCAL_GOVERNMENT,
    INTERNATIONAL_ORGANISATION,
    ACADEMIC;

    public String messageKey() {
        return "meeting.group." + name();
    }
}
