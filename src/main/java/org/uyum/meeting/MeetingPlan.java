package org.uyum.meeting;

import java.time.Instant;

/**
 * What was planned for a meeting.
 *
 * @param begins as announced; may lie in the past where a meeting is recorded afterwards
 * @param chair id of a person of the lead municipality, other than the rapporteur
 * @param note for whoever organises it; may be null
 */
public record MeetingPlan(
        String title, String place, Instant begins, Instant ends, String chair, String rapporteur, String note) {

    MeetingPlan movedTo(Instant newBegin, Instant newEnd) {
        return new MeetingPlan(title, place, newBegin, newEnd, chair, rapporteur, note);
    }
}
