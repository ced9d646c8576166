package org.uyum.training;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** The participants of all trainings. */
interface TrainingParticipants extends ListCrudRepository<TrainingParticipant, Long> {

    List<TrainingParticipant> findByTraining(Long training);

    Optional<TrainingParticipant> findByIdAndTraining(Long id, Long training);
}
