package org.uyum.meeting;

import org.springframework.data.annotation.Id;

/**
 * What a meeting recommends (öneri); advice, no decision.
 *
 * @param number for example {@code Ö1.2}, the second of the first strategy meeting; {@code ÖT1.2} of a discussion
 * @param topic of the agenda item that it came out of
 * @param addressedTo who should act on it
 * @param dissent what those said who did not agree; null unless by majority
 */
public record Recommendation(
        @Id Long id,
        Long meetingId,
        Long minutesId,
        Long agendaItemId,
        Topic topic,
        int itemNumber,
        String number,
        String text,
        String addressedTo,
        Adoption adoption,
        String dissent) {

    Recommendation numbered(Meeting meeting, int itemNumber) {
        String newNumber = "Ö" + meeting.label() + "." + itemNumber;
        return new Recommendation(
                id,
                meetingId,
                minutesId,
                agendaItemId,
                topic,
                itemNumber,
                newNumber,
                text,
                addressedTo,
                adoption,
                dissent);
    }

    /** The same recommendation in another round of the minutes, not stored yet. */
    Recommendation copiedTo(Long otherMinutes) {
        return new Recommendation(
                null,
                meetingId,
                otherMinutes,
                agendaItemId,
                topic,
                itemNumber,
                number,
                text,
                addressedTo,
                adoption,
                dissent);
    }
}
