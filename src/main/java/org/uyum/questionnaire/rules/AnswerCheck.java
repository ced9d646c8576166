package org.uyum.questionnaire.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.uyum.questionnaire.AnswerDocument;
import org.uyum.questionnaire.CheckedAnswers;
import org.uyum.questionnaire.FormKeys;
import org.uyum.questionnaire.InterviewOutcome;
import org.uyum.questionnaire.Questionnaire;
import org.uyum.questionnaire.Repeat;
import org.uyum.web.Problem;

/** Checks everything that was sent for one interview. */
public final class AnswerCheck {

    /** The question whose "no" ends an interview as refused. */
    private static final String CONSENT = "consent";

    private final Questionnaire questionnaire;
    private final String language;
    private final LocalDate today;
    private final Submitted submitted;
    private final OutcomeCheck outcomeCheck;
    private final List<Problem> problems = new ArrayList<>();

    public AnswerCheck(Questionnaire questionnaire, Map<String, Object> sent, String language, LocalDate today) {
        this.questionnaire = questionnaire;
        this.language = language;
        this.today = today;
        this.submitted = new Submitted(sent);
        this.outcomeCheck = new OutcomeCheck(sent);
    }

    public CheckedAnswers checked() {
        InterviewOutcome outcome = outcomeCheck.outcome();
        return outcome == InterviewOutcome.HELD ? held() : notHeld(outcome);
    }

    private CheckedAnswers notHeld(InterviewOutcome outcome) {
        Outline outline = Outline.of(questionnaire.items());
        submitted.top(outline);
        outline.repeats().values().forEach(repeat -> submitted.rounds(repeat, Optional.empty()));
        String reason = outcomeCheck.reason();
        Optional<LocalDate> newDate =
                outcome == InterviewOutcome.RESCHEDULED ? outcomeCheck.newDate() : Optional.empty();
        return result(outcome, reason, newDate, AnswerDocument.EMPTY);
    }

    private CheckedAnswers held() {
        Outline outline = Outline.of(questionnaire.items());
        var check = new LevelCheck(language, FormKeys::key, "");
        Level top = check.read(outline, submitted.top(outline), Optional.empty(), today, 1);
        Map<Level, LevelCheck> rounds = new LinkedHashMap<>();
        outline.repeats().values().forEach(repeat -> top.rounds(repeat, read(repeat, top, rounds)));
        check.check(top);
        problems.addAll(check.problems());
        rounds.forEach((round, itsCheck) -> {
            itsCheck.check(round);
            problems.addAll(itsCheck.problems());
        });
        Map<String, Object> document = new LinkedHashMap<>(LevelCheck.document(top));
        outline.repeats().values().forEach(repeat -> {
            List<Map<String, Object>> documents =
                    top.roundsOf(repeat).stream().map(LevelCheck::document).toList();
            if (!documents.isEmpty()) {
                document.put(repeat.name(), documents);
            }
        });
        InterviewOutcome outcome =
                "no".equals(document.get(CONSENT)) ? InterviewOutcome.REFUSED : InterviewOutcome.HELD;
        return result(outcome, "", Optional.empty(), new AnswerDocument(document));
    }

    private List<Level> read(Repeat repeat, Level top, Map<Level, LevelCheck> checks) {
        Optional<Integer> count = repeat.count().map(rule -> top.count(rule, repeat.name()));
        List<Map<String, Object>> sent = submitted.rounds(repeat, count);
        if (!top.isRelevant(repeat.name())) {
            return List.of();
        }
        String label = top.named(repeat.label().in(language));
        boolean listed = submitted.isListed(repeat);
        int filled = listed ? sent.size() : submitted.filled(repeat);
        // a form may have had rounds to open before there was a count: too many are not dropped unsaid
        if (count.filter(rounds -> listed ? rounds != filled : rounds < filled).isPresent()) {
            problems.add(
                    Problem.of(FormKeys.key(repeat.name()), "questionnaire.answer.rounds", label, count.get(), filled));
        }
        Outline outline = Outline.of(repeat.items());
        List<Level> rounds = new ArrayList<>();
        for (int round = 1; round <= sent.size(); round++) {
            int number = round;
            String where = label + " (" + round + ") – ";
            var check = new LevelCheck(language, name -> FormKeys.key(repeat.name(), number, name), where);
            Level level = check.read(outline, sent.get(round - 1), Optional.of(top), today, round);
            checks.put(level, check);
            rounds.add(level);
        }
        return rounds;
    }

    private CheckedAnswers result(
            InterviewOutcome outcome, String reason, Optional<LocalDate> newDate, AnswerDocument document) {
        List<Problem> all = new ArrayList<>(submitted.unknown(questionnaire));
        all.addAll(outcomeCheck.problems());
        all.addAll(problems);
        return new CheckedAnswers(outcome, reason, newDate, document, all);
    }
}
