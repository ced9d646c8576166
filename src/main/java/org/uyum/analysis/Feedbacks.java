package org.uyum.analysis;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** The feedback of all discussions. */
interface Feedbacks extends ListCrudRepository<Feedback, Long> {

    List<Feedback> findByDiscussionOrderById(Long discussion);

    Optional<Feedback> findByDiscussionAndFindingNumber(Long discussion, Integer findingNumber);
}
