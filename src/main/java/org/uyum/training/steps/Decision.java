package org.uyum.training.steps;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a manager decides on something that was submitted to them. */
enum Decision {
    @JsonProperty("approve")
    APPROVE,
    @JsonProperty("return")
    RETURN
}
