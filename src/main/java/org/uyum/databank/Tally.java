package org.uyum.databank;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.uyum.questionnaire.AnswerDocument;
import org.uyum.questionnaire.Choice;

/** Counts the answers to one question in one group of interviews. */
final class Tally {

    private static final String ANSWERED = "";
    private static final String DONT_KNOW = "?";
    private static final String UNANSWERED = "-";
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, Integer> chosen = new HashMap<>();
    private final List<BigDecimal> numbers = new ArrayList<>();

    /** Takes the answer of an interview that was asked, or of one round of a repeat. */
    void add(BankQuestion question, AnswerDocument document) {
        List<String> answers = document.chosen(question.name());
        if (answers.isEmpty()) {
            counts.merge(UNANSWERED, 1, Integer::sum);
        } else if (question.type().isSelect() && answers.stream().allMatch(Choice::isDontKnow)) {
            counts.merge(DONT_KNOW, 1, Integer::sum);
        } else {
            counts.merge(ANSWERED, 1, Integer::sum);
            answers.stream().distinct().forEach(answer -> chosen.merge(answer, 1, Integer::sum));
            document.number(question.name()).ifPresent(numbers::add);
        }
    }

    /** Who answered with something else than "don't know": what percentages are of. */
    int n() {
        return counts.getOrDefault(ANSWERED, 0);
    }

    int dontKnow() {
        return counts.getOrDefault(DONT_KNOW, 0);
    }

    int unanswered() {
        return counts.getOrDefault(UNANSWERED, 0);
    }

    int chose(String option) {
        return chosen.getOrDefault(option, 0);
    }

    /** The middle one, of an even number the mean of the two in the middle; null of nothing. */
    BigDecimal median() {
        if (numbers.isEmpty()) {
            return null;
        }
        List<BigDecimal> sorted = numbers.stream().sorted().toList();
        BigDecimal middle = sorted.get((sorted.size() - 1) / 2).add(sorted.get(sorted.size() / 2));
        return middle.divide(TWO, 1, RoundingMode.HALF_UP);
    }

    BigDecimal least() {
        return numbers.stream().min(BigDecimal::compareTo).orElse(null);
    }

    BigDecimal most() {
        return numbers.stream().max(BigDecimal::compareTo).orElse(null);
    }

    BigDecimal sum() {
        return numbers.isEmpty() ? null : numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
