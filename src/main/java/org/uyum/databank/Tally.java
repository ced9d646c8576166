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
    private final int[] chosenBy;
    private final int[] lastChosenBy;
    private final Map<BigDecimal, Integer> numbers = new TreeMap<>();
    private final int[] counts = new int[3];
    private final int[] countsBy = new int[3];
    private final int[] lastBy = new int[3];
    /** Which interview it is, and the last one that was counted. */
    private final int[] interview = new int[2];

    private final int[] interviews = new int[1];

    /** @param options how many options the question has */
    Tally(int options) {
        chosen = new int[options];
        chosenBy = new int[options];
        lastChosenBy = new int[options];
    }

    /** What is added from here on is of another interview, until the next: in a repeat, each has several answers. */
    void nextInterview() {
        interview[0]++;
    }

    void addUnanswered() {
        add(UNANSWERED);
    }

    void addDontKnow() {
        add(DONT_KNOW);
    }

    void addAnswered() {
        add(ANSWERED);
    }

    private void add(int what) {
        counts[what]++;
        countsBy[what] += lastBy[what] == interview[0] ? 0 : 1;
        lastBy[what] = interview[0];
        interviews[0] += interview[1] == interview[0] ? 0 : 1;
        interview[1] = interview[0];
    }

    void addOption(int option) {
        chosen[option]++;
        chosenBy[option] += lastChosenBy[option] == interview[0] ? 0 : 1;
        lastChosenBy[option] = interview[0];
    }

    void addNumber(BigDecimal number) {
        numbers.merge(number, 1, Integer::sum);
    }

    /** How many interviews stand behind all that was counted. */
    int interviews() {
        return interviews[0];
    }

    int answeredBy() {
        return countsBy[ANSWERED];
    }

    int unknownBy() {
        return countsBy[DONT_KNOW];
    }

    int unansweredBy() {
        return countsBy[UNANSWERED];
    }

    int chosenBy(int option) {
        return chosenBy[option];
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
