package org.uyum.planning.steps;

import static org.uyum.planning.PlanningProcess.APPROVAL_ID;
import static org.uyum.planning.PlanningProcess.PLAN_DECISION;
import static org.uyum.planning.PlanningProcess.PLAN_ID;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.uyum.engine.FourEyes;
import org.uyum.engine.Step;
import org.uyum.engine.Thing;
import org.uyum.engine.UserStep;
import org.uyum.planning.ApprovalRounds;
import org.uyum.planning.ApprovalStep.Decision;
import org.uyum.planning.ApprovalStep.Statement;
import org.uyum.planning.PlanFile;
import org.uyum.planning.PlanningProcess;
import org.uyum.planning.PlanningService;

/** Somebody on the way to the mayor agrees with the plan or returns it with a reason; each box says who. */
abstract class StatementOnPlan implements UserStep<StatementOnPlan.Answers> {

    private final PlanningService planning;
    private final ApprovalRounds rounds;
    private final PlanFile file;

    StatementOnPlan(PlanningService planning, ApprovalRounds rounds, PlanFile file) {
        this.planning = planning;
        this.rounds = rounds;
        this.file = file;
    }

    record Answers(String decision, String reason, String ebysNumber, LocalDate ebysDate) {}

    @Override
    public Map<String, Object> prefill(Step step) {
        return file.of(planning.byId(step.get(PLAN_ID)));
    }

    @Override
    public void submit(Step step, Answers answers) {
        Decision decision = Decision.ofOption(answers.decision());
        rounds.state(
                step.get(APPROVAL_ID),
                new Statement(
                        step.stepId(),
                        decision,
                        answers.reason(),
                        answers.ebysNumber(),
                        answers.ebysDate(),
                        null,
                        null));
        step.set(PLAN_DECISION, decision.route());
    }

    @Override
    @FourEyes(PlanningProcess.PLAN)
    public Optional<Thing> approves(Step step) {
        return Optional.of(PlanningProcess.thing(planning.byId(step.get(PLAN_ID))));
    }
}
