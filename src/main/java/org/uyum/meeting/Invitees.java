package org.uyum.meeting;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** Who is invited to which meeting. */
interface Invitees extends ListCrudRepository<Invitee, Long> {

    List<Invitee> findByMeetingIdOrderById(Long meetingId);
}
