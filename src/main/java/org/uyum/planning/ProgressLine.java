package org.uyum.planning;

import java.util.List;
import org.uyum.planning.PlanTree.ActivityLeaf;

/**
 * An activity in a monitoring period.
 *
 * @param reports all rounds, the last one last; empty if nothing was reported yet
 */
public record ProgressLine(ActivityLeaf leaf, int plannedPercent, List<Progress> reports) {

    /** The report that counts: the last one; null if there is none. */
    public Progress latest() {
        return reports.isEmpty() ? null : reports.get(reports.size() - 1);
    }
}
