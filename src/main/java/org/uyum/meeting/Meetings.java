package org.uyum.meeting;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** The meetings of all cases. */
interface Meetings extends ListCrudRepository<Meeting, Long> {

    Optional<Meeting> findByProcessInstanceId(String processInstanceId);

    List<Meeting> findByCaseNumberOrderById(String caseNumber);

    int countByCaseNumberAndPurpose(String caseNumber, MeetingPurpose purpose);

    int countByCaseNumberAndPurposeAndState(String caseNumber, MeetingPurpose purpose, MeetingState state);
}
