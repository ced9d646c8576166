package org.uyum.meeting;

import org.springframework.data.annotation.Id;

/** An item of a meeting's agenda, counted from 1 in the order in which it is dealt with. */
public record AgendaItem(@Id Long id, Long meetingId, int itemNumber, Topic topic, String text) {

    AgendaItem numbered(int number) {
        return new AgendaItem(id, meetingId, number, topic, text);
    }

    AgendaItem worded(String newText) {
        return new AgendaItem(id, meetingId, itemNumber, topic, newText);
    }
}
