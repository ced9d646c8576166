package org.uyum.meeting;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** What the meetings recommended. */
interface Recommendations extends ListCrudRepository<Recommendation, Long> {

    List<Recommendation> findByMinutesIdOrderByItemNumber(Long minutesId);
}
