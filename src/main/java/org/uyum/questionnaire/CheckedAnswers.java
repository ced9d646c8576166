package org.uyum.questionnaire;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.uyum.web.Problem;

/**
 * What was submitted for an interview, and everything that is wrong with it.
 *
 * @param reason why it was not held; empty if it was
 * @param newDate the new date of a rescheduled interview
 * @param document the answers; empty if the interview was not held
 * @param problems each names the question by its label; the document counts only if there are none
 */
public record CheckedAnswers(
        InterviewOutcome outcome,
        String reason,
        Optional<LocalDate> newDate,
        AnswerDocument document,
        List<Problem> problems) {

    public CheckedAnswers {
        problems = List.copyOf(problems);
    }
}
