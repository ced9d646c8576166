package org.uyum.databank;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.ListCrudRepository;

/** The rounds of interviews. */
interface Fieldworks extends ListCrudRepository<Fieldwork, Long> {

    Optional<Fieldwork> findByWaitingInstance(String waitingInstance);

    Optional<Fieldwork> findFirstByCaseNumberOrderByIdDesc(String caseNumber);

    List<Fieldwork> findByCaseNumberOrderById(String caseNumber);

    /** The programmes for which a municipality interviewed with a version of a questionnaire. */
    @Query(
            """
            select distinct f.programme from fieldwork f join interview i on i.fieldwork = f.id
            where i.municipality = :municipality and f.questionnaire_version = :version order by f.programme""")
    List<Long> programmesOf(String municipality, Long version);

    /** Under which privacy notice an interview was held. */
    record Held(Long interview, Long notice) {}

    /** For the interviews with an association. */
    @Query(
            """
            select i.id as interview, f.notice from interview i join fieldwork f on f.id = i.fieldwork
            where i.organisation = :organisation and f.notice is not null""")
    List<Held> heldWith(Long organisation);

    /** Whoever counts interviews waits here for others who do. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Fieldwork findLockedById(Long id);

    @Modifying
    @Query("update fieldwork set questionnaire_version = :version, notice = :notice, form_id = :formId where id = :id")
    void setQuestionnaire(Long id, Long version, Long notice, String formId);

    /** The privacy notices under which a municipality interviewed with a version of a questionnaire. */
    @Query(
            """
            select distinct f.notice from fieldwork f join interview i on i.fieldwork = f.id
            where i.municipality = :municipality and f.questionnaire_version = :version and f.notice is not null
            order by f.notice""")
    List<Long> noticesOf(String municipality, Long version);

    @Modifying
    @Query("update fieldwork set uncovered_reason = :reason where id = :id")
    void setUncoveredReason(Long id, String reason);

    @Modifying
    @Query("update fieldwork set state = 'RUNNING' where id = :id")
    void run(Long id);

    @Modifying
    @Query(
            """
            update fieldwork set state = 'CLOSED', closing_reason = :reason, closed_by = :person, closed_at = :at
            where id = :id""")
    void close(Long id, String reason, String person, Instant at);
}
