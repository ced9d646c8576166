package org.uyum.planning.steps;

import static org.uyum.planning.PlanningProcess.PLAN_ID;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uyum.engine.FourEyes;
import org.uyum.engine.Step;
import org.uyum.engine.Thing;
import org.uyum.engine.UserStep;
import org.uyum.planning.Plan;
import org.uyum.planning.PlanDrafting;
import org.uyum.planning.PlanFile;
import org.uyum.planning.PlanFlaw;
import org.uyum.planning.PlanningProcess;
import org.uyum.planning.PlanningService;
import org.uyum.web.Refused;

/** Describes the plan and hands its rows, entered on the plan's page, to the check. */
@Component("draftPlan")
class DraftPlan implements UserStep<DraftPlan.Answers> {

    private final PlanningService planning;
    private final PlanDrafting drafting;
    private final PlanFile file;

    DraftPlan(PlanningService planning, PlanDrafting drafting, PlanFile file) {
        this.planning = planning;
        this.drafting = drafting;
        this.file = file;
    }

    record Answers(
            LocalDate periodStart,
            LocalDate periodEnd,
            String mission,
            String vision,
            String summary,
            Boolean acceptWarnings,
            String warningReason) {}

    @Override
    public Map<String, Object> prefill(Step step) {
        Plan plan = planning.byId(step.get(PLAN_ID));
        Map<String, Object> values = new HashMap<>(file.of(plan));
        values.put("periodStart", plan.periodStart());
        values.put("periodEnd", plan.periodEnd());
        values.put("mission", plan.mission());
        values.put("vision", plan.vision());
        values.put("summary", plan.summary());
        values.put("acceptWarnings", plan.warningReason() != null);
        values.put("warningReason", plan.warningReason());
        return values;
    }

    @Override
    public void submit(Step step, Answers answers) {
        Long planId = step.get(PLAN_ID);
        drafting.describe(
                planId,
                new Plan.Description(
                        answers.periodStart(),
                        answers.periodEnd(),
                        answers.mission(),
                        answers.vision(),
                        answers.summary() == null ? "" : answers.summary()));
        drafting.acceptWarnings(planId, Boolean.TRUE.equals(answers.acceptWarnings()) ? answers.warningReason() : null);
        List<PlanFlaw> flaws = planning.flaws(planning.tree(planId));
        Refused.ifAny(
                flaws.stream().filter(PlanFlaw::blocks).map(PlanFlaw::problem).toList());
    }

    @Override
    @FourEyes(PlanningProcess.PLAN)
    public Optional<Thing> prepares(Step step) {
        return Optional.of(PlanningProcess.thing(planning.byId(step.get(PLAN_ID))));
    }
}
