package org.uyum.planning;

import java.math.BigDecimal;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A performance indicator of an objective. Weight, baseline and target may be null in a draft.
 *
 * @param unit what is counted, for example "kişi"; may be empty in a draft
 * @param weight share in its objective in percent; the weights of an objective add up to 100
 */
@Table("plan_indicator")
public record Indicator(
        @Id Long id,
        Long objective,
        String text,
        String unit,
        BigDecimal weight,
        BigDecimal baseline,
        BigDecimal target) {

    /** Whether it can be measured: it has a unit, a value to start from and one to reach. */
    public boolean isMeasurable() {
        return !unit.isBlank() && baseline != null && target != null;
    }
}
