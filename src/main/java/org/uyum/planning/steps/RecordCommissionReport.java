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
import org.uyum.planning.CouncilDates;
import org.uyum.planning.PlanFile;
import org.uyum.planning.PlanningService;

/** Notes the report of the council's commission, which comes after the referral. */
@Component("recordCommissionReport")
class RecordCommissionReport implements UserStep<RecordCommissionReport.Answers> {

    private final PlanningService planning;
    private final ApprovalRounds rounds;
    private final CouncilDates councilDates;
    private final PlanFile file;

    RecordCommissionReport(PlanningService planning, ApprovalRounds rounds, CouncilDates councilDates, PlanFile file) {
        this.planning = planning;
        this.rounds = rounds;
        this.councilDates = councilDates;
        this.file = file;
    }

    /** @param opinion favourable, withChanges or unfavourable */
    record Answers(LocalDate reportDate, String reportNumber, String opinion, String remarks) {}

    @Override
    public Map<String, Object> prefill(Step step) {
        return file.of(planning.byId(step.get(PLAN_ID)));
    }

    @Override
    public void submit(Step step, Answers answers) {
        Long approval = step.get(APPROVAL_ID);
        councilDates.requireNotBefore(approval, "recordCouncilReferral", "reportDate", answers.reportDate());
        rounds.state(
                approval,
                new Statement(
                        step.stepId(),
                        Decision.RECORDED,
                        answers.remarks(),
                        answers.reportNumber(),
                        answers.reportDate(),
                        null,
                        answers.opinion()));
    }
}
