package org.uyum.planning.steps;

import static org.uyum.planning.PlanningProcess.APPROVAL_ID;
import static org.uyum.planning.PlanningProcess.COUNCIL_REQUIRED;
import static org.uyum.planning.PlanningProcess.PLAN_DECISION;
import static org.uyum.planning.PlanningProcess.PLAN_ID;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
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

/** The mayor approves the plan, returns it or rejects it, and says whether the council must adopt it too. */
@Component("approvePlan")
class ApprovePlan implements UserStep<ApprovePlan.Answers> {

    private final PlanningService planning;
    private final ApprovalRounds rounds;
    private final PlanFile file;

    ApprovePlan(PlanningService planning, ApprovalRounds rounds, PlanFile file) {
        this.planning = planning;
        this.rounds = rounds;
        this.file = file;
    }

    /** @param councilRequired yes or no; only with an approval */
    record Answers(String decision, String councilRequired, String reason, String ebysNumber, LocalDate ebysDate) {}

    @Override
    public Map<String, Object> prefill(Step step) {
        Map<String, Object> values = new HashMap<>(file.of(planning.byId(step.get(PLAN_ID))));
        values.put("populationOver50000", step.get(PlanningProcess.POPULATION_OVER_50000));
        return values;
    }

    @Override
    public void submit(Step step, Answers answers) {
        Decision decision = Decision.ofOption(answers.decision());
        boolean council = "yes".equals(answers.councilRequired());
        rounds.state(
                step.get(APPROVAL_ID),
                new Statement(
                        step.stepId(),
                        decision,
                        answers.reason(),
                        answers.ebysNumber(),
                        answers.ebysDate(),
                        null,
                        council ? "council" : null));
        step.set(COUNCIL_REQUIRED, council);
        step.set(PLAN_DECISION, decision.route());
    }

    @Override
    @FourEyes(PlanningProcess.PLAN)
    public Optional<Thing> approves(Step step) {
        return Optional.of(PlanningProcess.thing(planning.byId(step.get(PLAN_ID))));
    }
}
