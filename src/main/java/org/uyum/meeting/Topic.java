package org.uyum.meeting;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;

/** What an agenda item is about: one of the six topics that are tracked over the meetings, or something else. */
public enum Topic {
    @JsonProperty("needsResults")
    NEEDS_RESULTS,
    @JsonProperty("presentSituation")
    PRESENT_SITUATION,
    @JsonProperty("cityLife")
    CITY_LIFE,
    @JsonProperty("problems")
    PROBLEMS,
    @JsonProperty("cooperation")
    COOPERATION,
    @JsonProperty("municipalRole")
    MUNICIPAL_ROLE,
    @JsonProperty("other")
    OTHER;

    /** The six topics of the programme, in their order. */
    public static List<Topic> six() {
        return Arrays.stream(values()).filter(topic -> topic != OTHER).toList();
    }

    public String messageKey() {
        return "meeting.topic." + name();
    }
}
