package org.uyum.planning;

import java.util.Date;
import org.uyum.engine.Thing;
import org.uyum.engine.Variable;

/** Keys, messages and variables of strategicPlanning, planApproval and planMonitoring. */
public final class PlanningProcess {

    public static final String STRATEGIC_PLANNING = "strategicPlanning";
    public static final String PLAN_APPROVAL = "planApproval";
    public static final String PLAN_MONITORING = "planMonitoring";

    /** The task during which the plan's page can be edited. */
    public static final String DRAFT_PLAN = "draftPlan";

    /** Message that opens reporting before the period's end. */
    public static final String REPORTING_OPENED = "reportingOpened";

    public static final Variable<Long> PLAN_ID = Variable.of("planId", Long.class);
    public static final Variable<Boolean> MEETINGS_LEFT = Variable.of("meetingsLeft", Boolean.class);
    public static final Variable<Boolean> PLAN_SOUND = Variable.of("planSound", Boolean.class);
    public static final Variable<Boolean> PLAN_APPROVED = Variable.of("planApproved", Boolean.class);

    public static final Variable<Long> APPROVAL_ID = Variable.of("approvalId", Long.class);
    /** How the latest step of an approval ended: approved, returned or rejected. */
    public static final Variable<String> PLAN_DECISION = Variable.of("planDecision", String.class);

    public static final Variable<Boolean> COUNCIL_REQUIRED = Variable.of("councilRequired", Boolean.class);
    public static final Variable<Boolean> POPULATION_OVER_50000 = Variable.of("populationOver50000", Boolean.class);
    /** council or mayor; set by the decision table approvalRoute. */
    public static final Variable<String> ROUTE = Variable.of("route", String.class);

    public static final Variable<Long> MONITORING_ID = Variable.of("monitoringId", Long.class);
    public static final Variable<Date> PERIOD_END = Variable.of("periodEnd", Date.class);
    /** Ids of the activities to report about, as JSON. */
    public static final String ACTIVITY_IDS = "activityIds";

    public static final Variable<Long> ACTIVITY = Variable.of("activity", Long.class);
    public static final Variable<Boolean> PROGRESS_ACCEPTED = Variable.of("progressAccepted", Boolean.class);
    public static final Variable<Boolean> PERIODS_LEFT = Variable.of("periodsLeft", Boolean.class);

    /** Type of the thing that is a plan in one of its rounds. */
    public static final String PLAN = "plan";

    /** Type of the thing that is a report of progress. */
    public static final String PROGRESS = "progress";

    private PlanningProcess() {}

    /** What draftPlan and the plan's page prepare and the steps of an approval approve. */
    public static Thing thing(Plan plan) {
        return Thing.of(PLAN, plan.id(), plan.round());
    }

    /** What reportProgress prepares and reviewProgress approves. */
    public static Thing thing(Progress progress) {
        return Thing.of(PROGRESS, progress.id(), progress.round());
    }
}
