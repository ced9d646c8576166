package org.uyum.planning.steps;

import static org.uyum.planning.PlanningProcess.APPROVAL_ID;
import static org.uyum.planning.PlanningProcess.PLAN_ID;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.uyum.engine.Step;
import org.uyum.engine.UserStep;
import org.uyum.planning.ApprovalRounds;
import org.uyum.planning.ApprovalStep.Decision;
import org.uyum.planning.ApprovalStep.Statement;
import org.uyum.planning.PlanFile;
import org.uyum.planning.PlanningService;

/** Notes that the plan was put on the council's agenda. */
@Component("recordCouncilReferral")
class RecordCouncilReferral implements UserStep<RecordCouncilReferral.Answers> {

    private final PlanningService planning;
    private final ApprovalRounds rounds;
    private final PlanFile file;

    RecordCouncilReferral(PlanningService planning, ApprovalRounds rounds, PlanFile file) {
        this.planning = planning;
        this.rounds = rounds;
        this.file = file;
    }

    record Answers(LocalDate referralDate, String referralNumber, String remarks) {}

    @Override
    public Map<String, Object> prefill(Step step) {
        return file.of(planning.byId(step.get(PLAN_ID)));
    }

    @Override
    public void submit(Step step, Answers answers) {
        rounds.state(
                step.get(APPROVAL_ID),
                new Statement(
                        step.stepId(),
                        Decision.RECORDED,
                        answers.remarks(),
                        answers.referralNumber(),
                        answers.referralDate(),
                        null,
                        null));
    }
}
