package org.uyum.meeting;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** The minutes of all meetings, every round of them. */
interface MinutesRounds extends ListCrudRepository<Minutes, Long> {

    List<Minutes> findByMeetingIdOrderByRound(Long meetingId);
}
