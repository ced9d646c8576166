package org.uyum.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uyum.engine.Contributions;
import org.uyum.engine.OpenTasks;
import org.uyum.web.Problem;
import org.uyum.web.Refused;

/**
 * What its authors can do with a draft: describe the plan, add, change and remove its rows. Only while the task
 * draftPlan is open and theirs; whoever changes anything contributes to this round of the plan and cannot approve it.
 * A row may be incomplete, but what it holds is sound; a row without an id is new.
 */
@Service
public class PlanDrafting {

    private final Plans plans;
    private final PlanRows.Aims aims;
    private final PlanRows.Objectives objectives;
    private final PlanRows.Indicators indicators;
    private final PlanRows.Activities activities;
    private final PlanningService planning;
    private final RowRules rules;
    private final OpenTasks openTasks;
    private final Contributions contributions;

    PlanDrafting(
            Plans plans,
            PlanRows.Aims aims,
            PlanRows.Objectives objectives,
            PlanRows.Indicators indicators,
            PlanRows.Activities activities,
            PlanningService planning,
            RowRules rules,
            OpenTasks openTasks,
            Contributions contributions) {
        this.plans = plans;
        this.aims = aims;
        this.objectives = objectives;
        this.indicators = indicators;
        this.activities = activities;
        this.planning = planning;
        this.rules = rules;
        this.openTasks = openTasks;
        this.contributions = contributions;
    }

    /** Whether the current person can change the plan now. */
    public boolean isEditable(Plan plan) {
        return plan.state() == Plan.State.DRAFT
                && openTasks
                        .openTask(plan.processInstanceId(), PlanningProcess.DRAFT_PLAN)
                        .filter(openTasks::isMine)
                        .isPresent();
    }

    /** Says what the plan is for; its period is at most twelve months, for it is a yearly plan. */
    @Transactional
    public Plan describe(Long planId, Plan.Description description) {
        List<Problem> problems = new ArrayList<>();
        LocalDate start = description.periodStart();
        LocalDate end = description.periodEnd();
        if (end.isBefore(start)) {
            problems.add(Problem.of("periodEnd", "planning.period.reversed"));
        } else if (end.isAfter(start.plusYears(1).minusDays(1))) {
            problems.add(Problem.of("periodEnd", "planning.period.tooLong"));
        }
        Refused.ifAny(problems);
        return plans.save(opened(planId).plan().described(description));
    }

    /** Accepts the warnings of the check in this round, or takes that back if the reason is null. */
    @Transactional
    public void acceptWarnings(Long planId, String reason) {
        plans.save(opened(planId).plan().warningsAccepted(reason));
    }

    @Transactional
    public Aim save(Long planId, Aim aim) {
        PlanTree tree = opened(planId);
        requireIn(aim.id() == null || tree.aim(aim.id()).isPresent());
        Refused.ifAny(rules.problems(aim));
        return aims.save(new Aim(aim.id(), planId, aim.text(), aim.municipalAim()));
    }

    @Transactional
    public Objective save(Long planId, Objective objective) {
        PlanTree tree = opened(planId);
        requireIn(tree.aim(objective.aim()).isPresent());
        requireIn(objective.id() == null || tree.objective(objective.id()).isPresent());
        Refused.ifAny(rules.problems(objective));
        return objectives.save(objective);
    }

    @Transactional
    public Indicator save(Long planId, Indicator indicator) {
        PlanTree tree = opened(planId);
        requireIn(tree.objective(indicator.objective()).isPresent());
        requireIn(indicator.id() == null || tree.indicator(indicator.id()).isPresent());
        Refused.ifAny(rules.problems(indicator));
        return indicators.save(indicator);
    }

    @Transactional
    public Activity save(Long planId, Activity activity) {
        PlanTree tree = opened(planId);
        requireIn(tree.objective(activity.objective()).isPresent());
        requireIn(activity.id() == null || tree.activity(activity.id()).isPresent());
        Refused.ifAny(rules.problems(tree, activity));
        return activities.save(activity);
    }

    @Transactional
    public void removeAim(Long planId, Long id) {
        PlanTree.AimBranch aim = opened(planId).aim(id).orElseThrow(PlanDrafting::notInPlan);
        if (!aim.objectives().isEmpty()) {
            throw Refused.because("planning.aim.notEmpty", aim.code());
        }
        aims.deleteById(id);
    }

    @Transactional
    public void removeObjective(Long planId, Long id) {
        PlanTree.ObjectiveBranch branch = opened(planId).objective(id).orElseThrow(PlanDrafting::notInPlan);
        if (!branch.indicators().isEmpty() || !branch.activities().isEmpty()) {
            throw Refused.because("planning.objective.notEmpty", branch.code());
        }
        objectives.deleteById(id);
    }

    /** Removes an indicator; activities that were to move it stay, without it. */
    @Transactional
    public void removeIndicator(Long planId, Long id) {
        PlanTree tree = opened(planId);
        requireIn(tree.indicator(id).isPresent());
        tree.activities().stream()
                .map(PlanTree.ActivityLeaf::activity)
                .filter(activity -> id.equals(activity.indicator()))
                .forEach(activity -> activities.save(activity.withoutIndicator()));
        indicators.deleteById(id);
    }

    @Transactional
    public void removeActivity(Long planId, Long id) {
        requireIn(opened(planId).activity(id).isPresent());
        activities.deleteById(id);
    }

    /** The plan, after making sure that the current person may change it, who contributes to it thereby. */
    private PlanTree opened(Long planId) {
        PlanTree tree = planning.tree(planId);
        openTasks.requireWorkOn(tree.plan().processInstanceId(), PlanningProcess.DRAFT_PLAN);
        contributions.add(PlanningProcess.thing(tree.plan()));
        return tree;
    }

    private static void requireIn(boolean isInPlan) {
        if (!isInPlan) {
            throw notInPlan();
        }
    }

    private static Refused notInPlan() {
        return Refused.because("planning.row.notInPlan");
    }
}
