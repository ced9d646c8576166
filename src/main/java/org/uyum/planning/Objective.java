package org.uyum.planning;

import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * An objective under an aim.
 *
 * @param relation how reaching it serves its aim; may be empty in a draft
 * @param responsibleUnit the one unit that answers for it; may be empty in a draft
 * @param cooperatingUnits the units that help, as a text; may be empty
 */
@Table("plan_objective")
public record Objective(
        @Id Long id, Long aim, String text, String relation, String responsibleUnit, String cooperatingUnits) {}
