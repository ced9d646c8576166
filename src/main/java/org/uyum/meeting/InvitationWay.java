package org.uyum.meeting;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How somebody was invited. */
public enum InvitationWay {
    @JsonProperty("officialLetter")
    OFFICIAL_LETTER,
    @JsonProperty("email")
    EMAIL,
    @JsonProperty("phone")
    PHONE;

    public String messageKey() {
        return "meeting.way." + name();
    }
}
