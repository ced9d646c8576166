package org.uyum.planning.steps;

import static org.uyum.planning.PlanningProcess.APPROVAL_ID;
import static org.uyum.planning.PlanningProcess.PLAN_ID;

import java.time.LocalDate;
import java.util.HashMap;
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
import org.uyum.web.Dates;

/**
 * Notes that the council's decision was sent to the civil authority: within seven days, for a decision that is not sent
 * is not in force (Law 5393 art. 23). Sent later, it needs a reason.
 */
@Component("sendToCivilAuthority")
class SendToCivilAuthority implements UserStep<SendToCivilAuthority.Answers> {

    private static final int DAYS = 7;

    private final PlanningService planning;
    private final ApprovalRounds rounds;
    private final CouncilDates councilDates;
    private final PlanFile file;
    private final Dates dates;

    SendToCivilAuthority(
            PlanningService planning, ApprovalRounds rounds, CouncilDates councilDates, PlanFile file, Dates dates) {
        this.planning = planning;
        this.rounds = rounds;
        this.councilDates = councilDates;
        this.file = file;
        this.dates = dates;
    }

    /** @param authority governor or districtGovernor */
    record Answers(String authority, LocalDate sentDate, String lateReason, String ebysNumber) {}

    @Override
    public Map<String, Object> prefill(Step step) {
        Map<String, Object> values = new HashMap<>(file.of(planning.byId(step.get(PLAN_ID))));
        LocalDate decided = councilDates.dateOf(step.get(APPROVAL_ID), "recordCouncilDecision");
        values.put("decidedOn", dates.day(decided));
        values.put("lastDay", decided.plusDays(DAYS));
        values.put("lastDayText", dates.day(decided.plusDays(DAYS)));
        return values;
    }

    @Override
    public void submit(Step step, Answers answers) {
        Long approval = step.get(APPROVAL_ID);
        councilDates.requireNotBefore(approval, "recordCouncilDecision", "sentDate", answers.sentDate());
        rounds.state(
                approval,
                new Statement(
                        step.stepId(),
                        Decision.RECORDED,
                        answers.lateReason(),
                        answers.ebysNumber(),
                        answers.sentDate(),
                        null,
                        answers.authority()));
    }
}
