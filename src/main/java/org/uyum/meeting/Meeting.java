package org.uyum.meeting;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * A stakeholder meeting of a case.
 *
 * @param municipality code of the lead municipality, which holds it
 * @param running counted from 1 over the meetings of the case that have the same purpose
 * @param plan null until it has been prepared
 * @param recordedAfterwards whether its time had passed already when it was entered
 * @param cancelReason why it is not held; null unless it was withdrawn
 */
public record Meeting(
        @Id Long id,
        String caseNumber,
        String municipality,
        String processInstanceId,
        MeetingPurpose purpose,
        int running,
        MeetingState state,
        Instant stateSince,
        @Embedded.Nullable MeetingPlan plan,
        boolean recordedAfterwards,
        String cancelReason,
        Set<MeetingPostponement> meetingPostponements,
        @Version Integer version) {

    /** Number of its minutes, for example {@code 2026-ZB-001/2}, or {@code 2026-ZB-001/T1} of a discussion. */
    public String number() {
        return caseNumber + "/" + label();
    }

    /** Its number within the case, for example {@code 2}, or {@code T1} of a discussion. */
    public String label() {
        return purpose.letter() + running;
    }

    public boolean is(MeetingState other) {
        return state == other;
    }

    public String url() {
        return "/programmes/" + caseNumber + "/meetings/" + id;
    }

    static Meeting opened(
            String caseNumber,
            String municipality,
            String processInstanceId,
            MeetingPurpose purpose,
            int running,
            Instant now) {
        return new Meeting(
                null,
                caseNumber,
                municipality,
                processInstanceId,
                purpose,
                running,
                MeetingState.PLANNED,
                now,
                null,
                false,
                null,
                Set.of(),
                null);
    }

    Meeting prepared(MeetingPlan newPlan, Instant now) {
        return changed(state, stateSince, newPlan, newPlan.ends().isBefore(now), cancelReason, meetingPostponements);
    }

    Meeting postponed(Instant begins, Instant ends, String reason, String person, Instant now) {
        Set<MeetingPostponement> all = new HashSet<>(meetingPostponements);
        all.add(new MeetingPostponement(plan.begins(), begins, reason, person, now));
        return changed(state, stateSince, plan.movedTo(begins, ends), ends.isBefore(now), cancelReason, all);
    }

    Meeting withdrawn(String reason) {
        return changed(state, stateSince, plan, recordedAfterwards, reason, meetingPostponements);
    }

    Meeting in(MeetingState newState, Instant now) {
        return changed(newState, now, plan, recordedAfterwards, cancelReason, meetingPostponements);
    }

    private Meeting changed(
            MeetingState newState,
            Instant since,
            MeetingPlan newPlan,
            boolean afterwards,
            String reason,
            Set<MeetingPostponement> postponements) {
        return new Meeting(
                id,
                caseNumber,
                municipality,
                processInstanceId,
                purpose,
                running,
                newState,
                since,
                newPlan,
                afterwards,
                reason,
                postponements,
                version);
    }
}
