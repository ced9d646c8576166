package org.uyum.planning;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** The strategic plans of this installation. */
interface Plans extends ListCrudRepository<Plan, Long> {

    List<Plan> findByCaseNumberOrderByIdDesc(String caseNumber);

    Optional<Plan> findByProcessInstanceId(String processInstanceId);
}
