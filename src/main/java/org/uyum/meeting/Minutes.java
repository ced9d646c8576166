package org.uyum.meeting;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * One round of the minutes of a meeting. Only a draft changes; whatever waits for signatures, was objected to or is
 * signed stays as it is.
 *
 * @param round counted from 1; an objection opens the next
 * @param header null while it is a draft
 * @param objection null unless someone objected
 */
public record Minutes(
        @Id Long id,
        Long meetingId,
        int round,
        MinutesState state,
        @Embedded.Nullable MinutesHeader header,
        @Embedded.Nullable MinutesObjection objection,
        Set<MinutesSummary> summaries,
        Set<MinutesAttendance> attendance,
        Set<MinutesSignature> signatures,
        @Version Integer version) {

    public boolean is(MinutesState other) {
        return state == other;
    }

    /** The next to sign. */
    public SignatoryRole nextSignatory() {
        return signatures.isEmpty() ? SignatoryRole.CHAIR : SignatoryRole.RAPPORTEUR;
    }

    static Minutes first(Long meetingId) {
        return new Minutes(null, meetingId, 1, MinutesState.DRAFT, null, null, Set.of(), Set.of(), Set.of(), null);
    }

    /** The draft of the next round, which begins with what this one says. */
    Minutes nextRound() {
        return new Minutes(
                null, meetingId, round + 1, MinutesState.DRAFT, null, null, summaries, attendance, Set.of(), null);
    }

    Minutes written(Map<Long, Boolean> attended, Map<Long, String> texts) {
        Set<MinutesAttendance> came = attended.entrySet().stream()
                .map(entry -> new MinutesAttendance(entry.getKey(), entry.getValue()))
                .collect(Collectors.toSet());
        Set<MinutesSummary> said = texts.entrySet().stream()
                .filter(entry -> !entry.getValue().isBlank())
                .map(entry ->
                        new MinutesSummary(entry.getKey(), entry.getValue().strip()))
                .collect(Collectors.toSet());
        return new Minutes(id, meetingId, round, state, header, objection, said, came, signatures, version);
    }

    Minutes submitted(MinutesHeader asHeld) {
        return new Minutes(
                id,
                meetingId,
                round,
                MinutesState.SUBMITTED,
                asHeld,
                objection,
                summaries,
                attendance,
                signatures,
                version);
    }

    Minutes signed(MinutesSignature signature) {
        Set<MinutesSignature> all = new HashSet<>(signatures);
        all.add(signature);
        MinutesState next = all.size() == SignatoryRole.values().length ? MinutesState.SIGNED : state;
        return new Minutes(id, meetingId, round, next, header, objection, summaries, attendance, all, version);
    }

    Minutes objected(MinutesObjection reason) {
        return new Minutes(
                id,
                meetingId,
                round,
                MinutesState.OBJECTED,
                header,
                reason,
                summaries,
                attendance,
                signatures,
                version);
    }
}
