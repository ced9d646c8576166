package org.uyum.planning;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** What was decided or recorded at the steps of all rounds of approval. */
interface ApprovalSteps extends ListCrudRepository<ApprovalStep, Long> {

    List<ApprovalStep> findByApprovalOrderById(Long approval);
}
