package org.uyum.databank;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The answers of all interviews. */
interface AnswerRounds extends ListCrudRepository<AnswerRound, Long> {

    Optional<AnswerRound> findFirstByInterviewOrderByRoundDesc(Long interview);

    /** The last answers of some interviews; those without any are left out. */
    @Query(
            """
            select a.* from interview_answers a where a.interview in (:interviews)
              and a.round = (select max(b.round) from interview_answers b where b.interview = a.interview)""")
    List<AnswerRound> newestOf(Collection<Long> interviews);

    boolean existsByInterview(Long interview);

    /** How many there were. */
    @Modifying
    @Query("delete from interview_answers where interview = :interview")
    int deleteByInterview(Long interview);

    List<AnswerRound> findByInterviewOrderByRoundDesc(Long interview);

    /** Stores the answers of an import, all at once. Returns how many there were. */
    @Modifying
    @Query(
            """
            insert into interview_answers (interview, round, answers, municipality, neighbourhood, assoc_type,
                interview_date, entered_by, entered_at)
            select r.interview, 1, r.answers, i.municipality, r.neighbourhood, r.assoc_type, r.interview_date, :person, :at
            from answers_import_row r join interview i on i.id = r.interview
            where r.answers_import = :answersImport and r.state = 'SOUND' and r.outcome = 'HELD'""")
    int storeImported(Long answersImport, String person, Instant at);

    /** The last answers of each interview that was in the data bank at a moment. */
    @Query(
            """
            select a.* from interview_answers a join interview i on i.id = a.interview
            where i.fieldwork = :fieldwork and i.state = 'STORED' and i.ended_at <= :until
              and a.round = (select max(b.round) from interview_answers b where b.interview = a.interview)
            order by a.interview""")
    List<AnswerRound> storedUntil(Long fieldwork, Instant until);
}
