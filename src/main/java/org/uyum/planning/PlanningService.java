package org.uyum.planning;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uyum.record.Fact;
import org.uyum.record.Recorder;
import org.uyum.web.Dates;

/** The plans of cases: begins them, checks them, puts them in force or records their rejection. */
@Service
public class PlanningService {

    private final Plans plans;
    private final PlanRows.Aims aims;
    private final PlanRows.Objectives objectives;
    private final PlanRows.Indicators indicators;
    private final PlanRows.Activities activities;
    private final EvidenceSource evidence;
    private final Recorder recorder;
    private final Clock clock;

    PlanningService(
            Plans plans,
            PlanRows.Aims aims,
            PlanRows.Objectives objectives,
            PlanRows.Indicators indicators,
            PlanRows.Activities activities,
            EvidenceSource evidence,
            Recorder recorder,
            Clock clock) {
        this.plans = plans;
        this.aims = aims;
        this.objectives = objectives;
        this.indicators = indicators;
        this.activities = activities;
        this.evidence = evidence;
        this.recorder = recorder;
        this.clock = clock;
    }

    /**
     * Begins the plan of a process instance; said twice, there is one. It applies to the coming calendar year unless its
     * authors choose another period, since a yearly plan is adopted before its year.
     */
    @Transactional
    public Plan begin(String caseNumber, Long programme, String municipality, String processInstanceId) {
        return plans.findByProcessInstanceId(processInstanceId).orElseGet(() -> {
            int next = LocalDate.now(clock.withZone(Dates.ISTANBUL)).getYear() + 1;
            Plan begun = plans.save(new Plan(
                    null,
                    caseNumber,
                    programme,
                    municipality,
                    processInstanceId,
                    LocalDate.of(next, 1, 1),
                    LocalDate.of(next, 12, 31),
                    "",
                    "",
                    "",
                    Plan.State.DRAFT,
                    1,
                    null,
                    Instant.now(clock),
                    null,
                    null));
            record("planBegun", begun);
            return begun;
        });
    }

    /** The plans of a case, the newest first. */
    public List<Plan> plansOf(String caseNumber) {
        return plans.findByCaseNumberOrderByIdDesc(caseNumber);
    }

    /** The newest plan of a case. */
    public Optional<Plan> planOf(String caseNumber) {
        return plansOf(caseNumber).stream().findFirst();
    }

    /** The plan of an id that our own tables or processes gave us. */
    public Plan byId(Long id) {
        return plans.findById(id).orElseThrow(() -> new IllegalStateException("no plan has the id " + id));
    }

    /** A plan with everything under it. */
    public PlanTree tree(Long planId) {
        return PlanTree.of(
                byId(planId),
                aims.findByPlanOrderById(planId),
                objectives.ofPlan(planId),
                indicators.ofPlan(planId),
                activities.ofPlan(planId));
    }

    /** Everything wrong with a plan as it stands. */
    public List<PlanFlaw> flaws(PlanTree tree) {
        return PlanCheck.flaws(tree, evidence.of(tree.plan().caseNumber()));
    }

    /** Whether a plan can go into approval: nothing blocks it, and its warnings, if any, were accepted. */
    public boolean isSound(Long planId) {
        PlanTree tree = tree(planId);
        List<PlanFlaw> flaws = flaws(tree);
        return flaws.stream().noneMatch(PlanFlaw::blocks)
                && (flaws.isEmpty() || tree.plan().warningReason() != null);
    }

    @Transactional
    public void reject(Long planId) {
        Plan plan = byId(planId);
        if (plan.state() != Plan.State.REJECTED) {
            record("planRejected", plans.save(plan.rejected()));
        }
    }

    private void record(String kind, Plan plan) {
        recorder.fact(Fact.of(kind)
                .forCase(plan.caseNumber())
                .municipality(plan.municipality())
                .in(plan.processInstanceId())
                .about("plan/" + plan.id())
                .detail("round", plan.round()));
    }
}
