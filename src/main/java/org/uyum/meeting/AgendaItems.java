package org.uyum.meeting;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** The agendas of all meetings. */
interface AgendaItems extends ListCrudRepository<AgendaItem, Long> {

    List<AgendaItem> findByMeetingIdOrderByItemNumber(Long meetingId);
}
