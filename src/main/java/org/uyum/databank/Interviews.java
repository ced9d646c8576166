package org.uyum.databank;

import java.time.Instant;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The interviews of all cases. */
interface Interviews extends ListCrudRepository<Interview, Long> {

    List<Interview> findByFieldworkOrderById(Long fieldwork);

    List<Interview> findByCaseNumberAndEndedAtIsNullOrderById(String caseNumber);

    @Query("select count(*) from interview where fieldwork = :fieldwork and ended_at is null")
    int countOpen(Long fieldwork);

    /** How many open interviews somebody has in a round. */
    record Load(Long fieldwork, String interviewer, int interviews) {}

    @Query(
            """
            select fieldwork, interviewer, count(*) as interviews from interview
            where interviewer is not null and ended_at is null group by fieldwork, interviewer""")
    List<Load> openLoads();

    @Modifying
    @Query("update interview set interviewer = :interviewer where id = :id")
    void setInterviewer(Long id, String interviewer);

    @Modifying
    @Query(
            """
            update interview set state = 'STARTED', process_instance_id = :processInstanceId, started_at = :at
            where id = :id""")
    void start(Long id, String processInstanceId, Instant at);

    @Modifying
    @Query(
            """
            update interview set state = 'SCHEDULED', appointment_at = :at, appointment_place = :place,
                appointment_note = :note
            where id = :id""")
    void schedule(Long id, Instant at, String place, String note);

    /** Whoever takes answers, decides about them or returns one of them, waits for the end of this transaction. */
    @Query("select * from interview where id = :id for update")
    Interview lock(Long id);

    @Modifying
    @Query("update interview set state = :state, review_remark = :remark where id = :id")
    void review(Long id, String state, String remark);

    @Modifying
    @Query("update interview set state = 'HELD', outcome_reason = null where id = :id")
    void held(Long id);

    /** Those that were held as an import says. Returns how many there were. */
    @Modifying
    @Query(
            """
            update interview set state = 'HELD', outcome_reason = null
            where state in ('STARTED', 'SCHEDULED') and id in (
                select r.interview from answers_import_row r
                where r.answers_import = :answersImport and r.state = 'SOUND' and r.outcome = 'HELD')""")
    int heldAsImported(Long answersImport);

    /** Not held this time: an appointment is to be made again, or the interview ends. */
    @Modifying
    @Query("update interview set state = 'STARTED', outcome_reason = :reason where id = :id")
    void notHeld(Long id, String reason);

    @Modifying
    @Query("update interview set appointment_at = :at where id = :id")
    void proposeDate(Long id, Instant at);

    @Modifying
    @Query("update interview set attempts = attempts + 1 where id = :id")
    void countAttempt(Long id);

    @Modifying
    @Query("update interview set outcome_reason = :reason where id = :id")
    void setReason(Long id, String reason);

    /** The versions of questionnaires with which a municipality interviewed. */
    @Query(
            """
            select distinct f.questionnaire_version from interview i join fieldwork f on f.id = i.fieldwork
            where i.municipality = :municipality and f.questionnaire_version is not null
            order by f.questionnaire_version""")
    List<Long> questionnairesOf(String municipality);

    @Query(
            """
            select count(*) from interview i join fieldwork f on f.id = i.fieldwork
            where i.municipality = :municipality and f.questionnaire_version = :version and i.state = 'STORED'
              and exists (select 1 from interview_answers a where a.interview = i.id)""")
    int countStored(String municipality, Long version);

    /** Those that ended with answers for which nobody said until when they are kept: they did with an earlier version. */
    @Query(
            """
            select i.* from interview i
            where i.ended_at is not null and exists (select 1 from interview_answers a where a.interview = i.id)
              and not exists (select 1 from answers_retention r where r.interview = i.id)""")
    List<Interview> answeredWithoutRetention();

    /** What was written beside the answers goes with them. */
    @Modifying
    @Query("update interview set appointment_note = null, outcome_reason = null, review_remark = null where id = :id")
    void forgetNotes(Long id);

    @Modifying
    @Query("update interview set state = :state, ended_at = :at where id = :id and ended_at is null")
    boolean end(Long id, String state, Instant at);
}
