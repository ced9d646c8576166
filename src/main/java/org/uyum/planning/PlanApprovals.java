package org.uyum.planning;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** The rounds of approval. */
interface PlanApprovals extends ListCrudRepository<PlanApproval, Long> {

    List<PlanApproval> findByPlanOrderById(Long plan);

    Optional<PlanApproval> findByProcessInstanceId(String processInstanceId);
}
