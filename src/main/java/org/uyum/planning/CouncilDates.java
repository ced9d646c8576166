package org.uyum.planning;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.uyum.web.Dates;
import org.uyum.web.Problem;
import org.uyum.web.Refused;
import org.uyum.web.Texts;

/** The order in time of what happens in the council: referral, commission's report, decision, sending. */
@Component
public class CouncilDates {

    private final ApprovalRounds rounds;
    private final Dates dates;
    private final Texts texts;

    CouncilDates(ApprovalRounds rounds, Dates dates, Texts texts) {
        this.rounds = rounds;
        this.dates = dates;
        this.texts = texts;
    }

    /** The date noted at an earlier step of the round. */
    public LocalDate dateOf(Long approvalId, String step) {
        return rounds.stepsOf(approvalId).stream()
                .filter(stated -> stated.step().equals(step))
                .map(ApprovalStep::documentDate)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(step + " was not done in approval " + approvalId));
    }

    /** Refuses a date that lies before what was noted at an earlier step of the round. */
    public void requireNotBefore(Long approvalId, String earlierStep, String field, LocalDate date) {
        LocalDate earlier = dateOf(approvalId, earlierStep);
        if (date.isBefore(earlier)) {
            throw Refused.all(List.of(Problem.of(
                    field,
                    "planning.council.dateOrder",
                    texts.get("planning.step." + earlierStep),
                    dates.day(earlier))));
        }
    }
}
