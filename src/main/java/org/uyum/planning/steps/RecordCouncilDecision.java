package org.uyum.planning.steps;

import static org.uyum.planning.PlanningProcess.APPROVAL_ID;
import static org.uyum.planning.PlanningProcess.PLAN_DECISION;
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
import org.uyum.planning.Votes;
import org.uyum.web.Refused;

/** Notes how the council decided; a decision that its votes do not bear out is refused. */
@Component("recordCouncilDecision")
class RecordCouncilDecision implements UserStep<RecordCouncilDecision.Answers> {

    private final PlanningService planning;
    private final ApprovalRounds rounds;
    private final CouncilDates councilDates;
    private final PlanFile file;

    RecordCouncilDecision(PlanningService planning, ApprovalRounds rounds, CouncilDates councilDates, PlanFile file) {
        this.planning = planning;
        this.rounds = rounds;
        this.councilDates = councilDates;
        this.file = file;
    }

    /** @param chairSide for or against; only in a tie */
    record Answers(
            LocalDate decisionDate,
            String decisionNumber,
            Integer members,
            Integer present,
            Integer votesFor,
            Integer votesAgainst,
            Integer votesAbstaining,
            String chairSide,
            String decision,
            String reason) {}

    @Override
    public Map<String, Object> prefill(Step step) {
        return file.of(planning.byId(step.get(PLAN_ID)));
    }

    @Override
    public void submit(Step step, Answers answers) {
        Long approval = step.get(APPROVAL_ID);
        councilDates.requireNotBefore(approval, "recordCommissionReport", "decisionDate", answers.decisionDate());
        Decision decision = Decision.ofOption(answers.decision());
        Votes votes = new Votes(
                answers.members(),
                answers.present(),
                answers.votesFor(),
                answers.votesAgainst(),
                answers.votesAbstaining());
        Refused.ifAny(votes.contradictions(decision, "for".equals(answers.chairSide())));
        rounds.state(
                approval,
                new Statement(
                        step.stepId(),
                        decision,
                        answers.reason(),
                        answers.decisionNumber(),
                        answers.decisionDate(),
                        votes,
                        answers.chairSide()));
        step.set(PLAN_DECISION, decision.route());
    }
}
