package org.uyum.training;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The certificates of all trainings. */
interface Certificates extends ListCrudRepository<Certificate, Long> {

    List<Certificate> findByTrainingOrderByNumber(Long training);

    long countByCaseNumber(String caseNumber);

    @Query(
            """
            select distinct p.municipality
            from training_certificate c join training_participant p on p.id = c.participant
            where c.case_number = :caseNumber and p.manages""")
    List<String> municipalitiesWithManager(String caseNumber);
}
