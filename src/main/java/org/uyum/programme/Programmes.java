package org.uyum.programme;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The programmes of this installation. */
interface Programmes extends ListCrudRepository<Programme, Long> {

    Optional<Programme> findByNumber(String number);

    @Query(
            """
            select p.id from programme p
            where p.lead_municipality in (:municipalities)
               or exists (select 1 from programme_participant x
                          where x.programme = p.id and x.municipality in (:municipalities))
            order by p.id desc""")
    List<Long> idsOf(Collection<String> municipalities);
}
