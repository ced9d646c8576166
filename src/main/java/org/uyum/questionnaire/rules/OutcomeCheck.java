package org.uyum.questionnaire.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.uyum.questionnaire.FormKeys;
import org.uyum.questionnaire.InterviewOutcome;
import org.uyum.web.Problem;

/** Reads how the interview went: an outcome, and if it was not held, a reason, and if it was put off, the new date. */
final class OutcomeCheck {

    private static final int LONGEST_REASON = 2_000;

    private final Map<String, Object> sent;
    private final List<Problem> problems = new ArrayList<>();

    OutcomeCheck(Map<String, Object> sent) {
        this.sent = sent;
    }

    List<Problem> problems() {
        return problems;
    }

    /** Absent means held. */
    InterviewOutcome outcome() {
        Object code = sent.get(FormKeys.OUTCOME);
        if (AnswerReader.isEmpty(code)) {
            return InterviewOutcome.HELD;
        }
        return InterviewOutcome.of(code.toString()).orElseGet(() -> {
            problems.add(Problem.of(FormKeys.OUTCOME, "questionnaire.outcome.unknown", code));
            return InterviewOutcome.HELD;
        });
    }

    String reason() {
        Object reason = sent.get(FormKeys.REASON);
        if (AnswerReader.isEmpty(reason)) {
            problems.add(Problem.of(FormKeys.REASON, "questionnaire.outcome.reasonMissing"));
            return "";
        }
        if (reason.toString().length() > LONGEST_REASON) {
            problems.add(Problem.of(FormKeys.REASON, "questionnaire.outcome.reasonTooLong", LONGEST_REASON));
        }
        return reason.toString().strip();
    }

    Optional<LocalDate> newDate() {
        Object date = sent.get(FormKeys.NEW_DATE);
        if (AnswerReader.isEmpty(date)) {
            problems.add(Problem.of(FormKeys.NEW_DATE, "questionnaire.outcome.newDateMissing"));
            return Optional.empty();
        }
        try {
            return Optional.of(AnswerReader.date(date));
        } catch (UnfitAnswer e) {
            problems.add(Problem.of(FormKeys.NEW_DATE, "questionnaire.outcome.newDateInvalid"));
            return Optional.empty();
        }
    }
}
