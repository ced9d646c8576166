package org.uyum.planning;

import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * An aim of a plan.
 *
 * @param municipalAim the aim or objective of the municipality's own strategic plan that it belongs to; may be empty
 */
@Table("plan_aim")
public record Aim(@Id Long id, Long plan, String text, String municipalAim) {}
