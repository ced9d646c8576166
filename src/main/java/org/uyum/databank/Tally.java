package org.uyum.databank;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;

/** Counts the answers to one question in one group of interviews. */
final class Tally {

    private static final int ANSWERED = 0;
    private static final int DONT_KNOW = 1;
    private static final int UNANSWERED = 2;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final int[] chosen;
    private final Map<BigDecimal, Integer> numbers = new TreeMap<>();
    private final int[] counts = new int[3];

    /** @param options how many options the question has */
    Tally(int options) {
        chosen = new int[options];
    }

    void addUnanswered() {
        counts[UNANSWERED]++;
    }

    void addDontKnow() {
        counts[DONT_KNOW]++;
    }

    void addAnswered() {
        counts[ANSWERED]++;
    }

    void addOption(int option) {
        chosen[option]++;
    }

    void addNumber(BigDecimal number) {
        numbers.merge(number, 1, Integer::sum);
    }

    /** Who answered with something else than "don't know": what percentages are of. */
    int n() {
        return counts[ANSWERED];
    }

    int dontKnow() {
        return counts[DONT_KNOW];
    }

    int unanswered() {
        return counts[UNANSWERED];
    }

    int chose(int option) {
        return chosen[option];
    }

    /** The middle one, of an even number the mean of the two in the middle; null of nothing. */
    BigDecimal median() {
        int all = numbers.values().stream().mapToInt(Integer::intValue).sum();
        if (all == 0) {
            return null;
        }
        return at((all - 1) / 2).add(at(all / 2)).divide(TWO, 1, RoundingMode.HALF_UP);
    }

    /** The number at a place of all, sorted. */
    private BigDecimal at(int place) {
        int before = 0;
        for (Map.Entry<BigDecimal, Integer> each : numbers.entrySet()) {
            before += each.getValue();
            if (before > place) {
                return each.getKey();
            }
        }
        throw new IndexOutOfBoundsException(place);
    }

    BigDecimal least() {
        return numbers.keySet().stream().findFirst().orElse(null);
    }

    BigDecimal most() {
        return numbers.keySet().stream().reduce((less, more) -> more).orElse(null);
    }
}
