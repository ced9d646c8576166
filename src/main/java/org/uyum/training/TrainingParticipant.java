package org.uyum.training;

import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Somebody who takes part in a training; works for one of the participating municipalities.
 *
 * @param title what they are there, for example head of a department
 * @param manages whether they count as a manager: each municipality needs one who is certified
 * @param email may be null
 * @param person id of their account; null if they have none
 */
@Table("training_participant")
public record TrainingParticipant(
        @Id Long id,
        Long training,
        String fullName,
        String municipality,
        String title,
        boolean manages,
        String email,
        String person) {}
