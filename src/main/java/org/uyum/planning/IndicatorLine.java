package org.uyum.planning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.uyum.planning.PlanTree.IndicatorLeaf;

/**
 * Target and actual of an indicator.
 *
 * @param added sum of what the accepted reports of its activities added to it
 */
public record IndicatorLine(IndicatorLeaf leaf, BigDecimal added) {

    /** The baseline and what was added to it. */
    public BigDecimal value() {
        BigDecimal baseline = leaf.indicator().baseline();
        return baseline == null ? added : baseline.add(added);
    }

    /** Share of the way from baseline to target that was gone, in whole percent; 0 if there is no way to go. */
    public int reachedPercent() {
        BigDecimal baseline = leaf.indicator().baseline();
        BigDecimal target = leaf.indicator().target();
        if (baseline == null || target == null || target.compareTo(baseline) == 0) {
            return 0;
        }
        return added.multiply(BigDecimal.valueOf(100))
                .divide(target.subtract(baseline), 0, RoundingMode.HALF_UP)
                .intValue();
    }
}
