package org.uyum.planning.steps;

import org.springframework.stereotype.Component;
import org.uyum.planning.ApprovalRounds;
import org.uyum.planning.PlanFile;
import org.uyum.planning.PlanningService;

/** The unit's manager initials the plan or returns it. */
@Component("initialPlan")
class InitialPlan extends StatementOnPlan {

    InitialPlan(PlanningService planning, ApprovalRounds rounds, PlanFile file) {
        super(planning, rounds, file);
    }
}
