package org.uyum.training;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The topics of the training; all three have to be taught. */
public enum Topic {
    @JsonProperty("strategicPlanning")
    STRATEGIC_PLANNING,
    @JsonProperty("management")
    MANAGEMENT,
    @JsonProperty("projectManagement")
    PROJECT_MANAGEMENT;

    /** Key of the topic's name in the message bundles. */
    public String messageKey() {
        return "training.topic." + name();
    }
}
