package org.uyum.planning.steps;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.uyum.planning.ApprovalRounds;
import org.uyum.planning.ApprovalStep;
import org.uyum.web.Problem;
import org.uyum.web.Refused;
import org.uyum.web.Texts;

/** The order in time of what happens in the council: referral, commission's report, decision, sending. */
@Component
class CouncilDates {

    private final ApprovalRounds rounds;
    private final Texts texts;

    CouncilDates(ApprovalRounds rounds, Texts texts) {
        this.rounds = rounds;
        this.texts = texts;
    }

    /** The date noted at an earlier step of the round. */
    LocalDate dateOf(Long approvalId, String step) {
        return rounds.stepsOf(approvalId).stream()
                .filter(stated -> stated.step().equals(step))
                .map(ApprovalStep::documentDate)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(step + " was not done in approval " + approvalId));
    }

    void requireNotBefore(Long approvalId, String earlierStep, String field, LocalDate date) {
        LocalDate earlier = dateOf(approvalId, earlierStep);
        if (date.isBefore(earlier)) {
            throw Refused.all(List.of(Problem.of(
                    field,
                    "planning.council.dateOrder",
                    texts.get("planning.step." + earlierStep),
                    PlanFile.day(earlier))));
        }
    }
}
