package org.uyum.planning;

import java.util.List;
import org.uyum.web.Problem;

/**
 * Something that the check found wrong with a plan.
 *
 * @param rule name of the broken rule
 * @param blocks whether the plan cannot go on with it; else it is a warning, which can be accepted with a reason
 * @param details code of the row and what else the rule's sentence names, in its order
 */
public record PlanFlaw(String rule, boolean blocks, List<Object> details) {

    /** The rule's sentence in the message bundles, filled in. */
    public Problem problem() {
        return Problem.of(null, "planning.rule." + rule, details.toArray());
    }
}
