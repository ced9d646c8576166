package org.uyum.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The sessions of all trainings. */
interface TrainingSessions extends ListCrudRepository<TrainingSession, Long> {

    List<TrainingSession> findByTrainingOrderByStartsAt(Long training);

    Optional<TrainingSession> findByIdAndTraining(Long id, Long training);

    @Modifying
    @Query("update training_session set starts_at = :startsAt, held_on = null, held_reported_at = null where id = :id")
    void move(Long id, Instant startsAt);

    @Modifying
    @Query("update training_session set held_on = :heldOn, held_reported_at = :reportedAt where id = :id")
    void markHeld(Long id, LocalDate heldOn, Instant reportedAt);

    @Modifying
    @Query(
            """
            update training_session set attendance_recorded_at = :recordedAt, held_on = :heldOn,
                signed_list_kept = :signedListKept, attendance_note = :note
            where id = :id""")
    void markRecorded(Long id, Instant recordedAt, LocalDate heldOn, boolean signedListKept, String note);
}
