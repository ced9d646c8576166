package org.uyum.training;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the participants were invited. */
public enum InvitationChannel {
    @JsonProperty("email")
    EMAIL,
    @JsonProperty("officialLetter")
    OFFICIAL_LETTER,
    @JsonProperty("phone")
    PHONE,
    @JsonProperty("other")
    OTHER;

    /** Key of the channel's name in the message bundles. */
    public String messageKey() {
        return "training.channel." + name();
    }
}
