package org.uyum.questionnaire;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.uyum.web.Problem;
import org.uyum.web.Refused;

/**
 * What was submitted for an interview, and everything that is wrong with it.
 *
 * @param reason why it was not held; empty if it was
 * @param newDate the new date of a rescheduled interview
 * @param document the answers; empty if the interview was not held
 * @param problems each has the key of its field and names the question by its label; the document counts only if there
 *     are none
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

    /** The problems without their fields: each sentence names its question already, and a form would name it twice. */
    public List<Problem> sentences() {
        return problems.stream()
                .map(problem -> Problem.of(null, problem.messageKey(), problem.args()))
                .toList();
    }

    /** Refuses if anything is wrong. */
    public void requireSound() {
        Refused.ifAny(sentences());
    }
}
