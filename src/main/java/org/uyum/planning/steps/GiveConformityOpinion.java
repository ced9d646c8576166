package org.uyum.planning.steps;

import org.springframework.stereotype.Component;
import org.uyum.planning.ApprovalRounds;
import org.uyum.planning.PlanFile;
import org.uyum.planning.PlanningService;

/** The strategy department says whether the plan conforms to the municipality's own plan and to the law, or returns it. */
@Component("giveConformityOpinion")
class GiveConformityOpinion extends StatementOnPlan {

    GiveConformityOpinion(PlanningService planning, ApprovalRounds rounds, PlanFile file) {
        super(planning, rounds, file);
    }
}
