package org.uyum.planning;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uyum.identity.ActingFor;
import org.uyum.identity.CurrentPerson;
import org.uyum.planning.ApprovalStep.Decision;
import org.uyum.planning.ApprovalStep.Statement;
import org.uyum.planning.PlanApproval.Outcome;
import org.uyum.programme.Stage;
import org.uyum.programme.StageInterrupted;
import org.uyum.record.Fact;
import org.uyum.record.Recorder;

/** Leads plans through their rounds of approval and keeps what was decided in each. */
@Service
public class ApprovalRounds {

    private final PlanApprovals approvals;
    private final ApprovalSteps steps;
    private final Plans plans;
    private final PlanningService planning;
    private final PlanDocuments documents;
    private final CurrentPerson currentPerson;
    private final ActingFor actingFor;
    private final Recorder recorder;
    private final Clock clock;

    ApprovalRounds(
            PlanApprovals approvals,
            ApprovalSteps steps,
            Plans plans,
            PlanningService planning,
            PlanDocuments documents,
            CurrentPerson currentPerson,
            ActingFor actingFor,
            Recorder recorder,
            Clock clock) {
        this.approvals = approvals;
        this.steps = steps;
        this.plans = plans;
        this.planning = planning;
        this.documents = documents;
        this.currentPerson = currentPerson;
        this.actingFor = actingFor;
        this.recorder = recorder;
        this.clock = clock;
    }

    /** A round with its steps, in their order. */
    public record Round(PlanApproval approval, List<ApprovalStep> steps) {}

    /**
     * Opens the plan's round in a process instance; said twice, there is one. The plan is frozen as it goes into the
     * round, so that a later round does not hide what an earlier one was about.
     */
    @Transactional
    public PlanApproval open(Long planId, String processInstanceId) {
        return approvals.findByProcessInstanceId(processInstanceId).orElseGet(() -> {
            Plan plan = plans.save(planning.byId(planId).submitted());
            documents.freezeRound(planning.tree(planId));
            PlanApproval opened = approvals.save(new PlanApproval(
                    null, planId, plan.round(), processInstanceId, Instant.now(clock), Outcome.OPEN, null));
            record("planSubmitted", plan, opened, null);
            return opened;
        });
    }

    public PlanApproval byId(Long id) {
        return approvals.findById(id).orElseThrow(() -> new IllegalStateException("no approval has the id " + id));
    }

    /** All rounds of a plan, the first one first. */
    public List<Round> roundsOf(Long planId) {
        return approvals.findByPlanOrderById(planId).stream()
                .map(approval -> new Round(approval, steps.findByApprovalOrderById(approval.id())))
                .toList();
    }

    public List<ApprovalStep> stepsOf(Long approvalId) {
        return steps.findByApprovalOrderById(approvalId);
    }

    /** Keeps what the current person states; returning and rejecting end the round, a returned plan is a draft again. */
    @Transactional
    public void state(Long approvalId, Statement statement) {
        PlanApproval approval = byId(approvalId);
        steps.save(new ApprovalStep(
                null,
                approvalId,
                statement.step(),
                statement.decision(),
                statement.reason(),
                statement.documentNumber(),
                statement.documentDate(),
                statement.votes(),
                statement.choice(),
                currentPerson.get().id(),
                actingFor.current().orElse(null),
                Instant.now(clock)));
        Plan plan = planning.byId(approval.plan());
        record("planStepDecided", plan, approval, statement);
        if (statement.decision() == Decision.RETURNED) {
            close(approval, Outcome.RETURNED);
            plans.save(plan.returned());
        } else if (statement.decision() == Decision.REJECTED) {
            close(approval, Outcome.REJECTED);
        }
    }

    /** Puts an approved plan in force and freezes it; said twice, it is done once. */
    @Transactional
    public void publish(Long planId) {
        Plan plan = planning.byId(planId);
        if (plan.state() == Plan.State.IN_FORCE) {
            return;
        }
        Plan inForce = plans.save(plan.inForce(Instant.now(clock)));
        closeOpenRounds(inForce, Outcome.APPROVED);
        String hash = documents.freezeInForce(planning.tree(planId), roundsOf(planId));
        recorder.fact(Fact.of("planPublished")
                .forCase(plan.caseNumber())
                .municipality(plan.municipality())
                .about("plan/" + plan.id())
                .detail("round", inForce.round())
                .detail("sha256", hash));
    }

    /** A plan that is neither in force nor rejected is given up with its stage, and with it the round that is open. */
    @EventListener
    void withdrawWith(StageInterrupted interrupted) {
        if (interrupted.stage() == Stage.PLANNING) {
            planning.planOf(interrupted.caseNumber())
                    .filter(plan -> plan.state() == Plan.State.DRAFT || plan.state() == Plan.State.IN_APPROVAL)
                    .ifPresent(this::withdraw);
        }
    }

    private void withdraw(Plan plan) {
        plans.save(plan.withdrawn());
        closeOpenRounds(plan, Outcome.WITHDRAWN);
        recorder.fact(Fact.of("planWithdrawn")
                .forCase(plan.caseNumber())
                .municipality(plan.municipality())
                .about("plan/" + plan.id())
                .detail("round", plan.round()));
    }

    private void closeOpenRounds(Plan plan, Outcome outcome) {
        approvals.findByPlanOrderById(plan.id()).stream()
                .filter(approval -> approval.outcome() == Outcome.OPEN)
                .forEach(approval -> close(approval, outcome));
    }

    private void close(PlanApproval approval, Outcome outcome) {
        approvals.save(approval.closed(outcome, Instant.now(clock)));
    }

    private void record(String kind, Plan plan, PlanApproval approval, Statement statement) {
        Fact fact = Fact.of(kind)
                .forCase(plan.caseNumber())
                .municipality(plan.municipality())
                .in(approval.processInstanceId())
                .about("plan/" + plan.id())
                .detail("round", approval.round());
        recorder.fact(
                statement == null
                        ? fact
                        : fact.detail("step", statement.step())
                                .detail("decision", statement.decision().route()));
    }
}
