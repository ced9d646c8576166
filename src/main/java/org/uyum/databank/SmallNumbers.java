package org.uyum.databank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Hides counts from which single associations could be told: those from 1 to below a threshold, and then so many more that
 * none of them can be computed from the sums that are told. A count stands between the sums that it goes into, as an edge
 * between two nodes: one that is hidden follows from what is told exactly where no other hidden one closes a circle with it.
 */
final class SmallNumbers {

    /** The end of a count that goes into one sum only. */
    static final int NOWHERE = 0;

    private static final Comparator<Count> FIRST_TO_HIDE = Comparator.<Count, Boolean>comparing(
                    count -> count.value == 0)
            .thenComparing(count -> !count.aside)
            .thenComparing(count -> count.value);

    /** A count of a table. */
    static final class Count {

        private final int value;
        private final int from;
        private final int to;
        private final boolean aside;
        private final AtomicBoolean hidden = new AtomicBoolean();

        private Count(int value, int from, int to, boolean aside) {
            this.value = value;
            this.from = from;
            this.to = to;
            this.aside = aside;
        }

        void hide() {
            hidden.set(true);
        }

        boolean isHidden() {
            return hidden.get();
        }

        private int otherEnd(int end) {
            return end == from ? to : from;
        }
    }

    /** What counts add up to. If the whole is a count of the table, it may itself be hidden. */
    private static final class Sum {

        private final List<Count> parts = new ArrayList<>();
        private final boolean told;
        private final List<Count> wholes = new ArrayList<>();

        private Sum(boolean told) {
            this.told = told;
        }

        private boolean isTold() {
            return told && wholes.stream().noneMatch(Count::isHidden);
        }
    }

    private final int threshold;
    private final List<Count> counts = new ArrayList<>();
    private final List<Sum> sums = new ArrayList<>();

    SmallNumbers(int threshold) {
        this.threshold = threshold;
        sums.add(new Sum(false));
    }

    static boolean isSmall(int count, int threshold) {
        return count > 0 && count < threshold;
    }

    /** @param told whether it is shown, as far as it is not itself one of the counts */
    int sum(boolean told) {
        sums.add(new Sum(told));
        return sums.size() - 1;
    }

    /** A count that goes into two sums, or into one and {@link #NOWHERE}. */
    Count count(int value, int sum, int otherSum) {
        return add(new Count(value, sum, otherSum, false), sum, otherSum);
    }

    /** The same of a count that the table does not show, but that can be computed: it is hidden rather than another. */
    Count aside(int value, int sum, int otherSum) {
        return add(new Count(value, sum, otherSum, true), sum, otherSum);
    }

    /** A count that others add up to, and that goes into further sums. */
    Count whole(int value, int ofSum, int sum, int row) {
        Count count = new Count(value, ofSum, sum, false);
        sums.get(ofSum).wholes.add(count);
        return add(count, sum, row);
    }

    private Count add(Count count, int sum, int otherSum) {
        count.hidden.set(isSmall(count.value, threshold));
        counts.add(count);
        sums.get(sum).parts.add(count);
        sums.get(otherSum).parts.add(count);
        return count;
    }

    void hide() {
        Set<Count> given = new HashSet<>();
        boolean changed = true;
        while (changed) {
            changed = hideInSums() || hideWith(given);
        }
    }

    /** What is hidden of a sum follows from it together: it must not be a small number itself. */
    private boolean hideInSums() {
        boolean changed = false;
        for (Sum sum : sums) {
            int together = sum.parts.stream()
                    .filter(Count::isHidden)
                    .mapToInt(count -> count.value)
                    .sum();
            if (sum.isTold() && isSmall(together, threshold)) {
                Optional<Count> more = sum.parts.stream()
                        .filter(count -> !count.isHidden() && count.value > 0)
                        .min(FIRST_TO_HIDE);
                more.ifPresent(Count::hide);
                changed |= more.isPresent();
            }
        }
        return changed;
    }

    /**
     * Hides another count with one that follows from what is told.
     *
     * @param given those for which there is no other: the whole says them already
     */
    private boolean hideWith(Set<Count> given) {
        Optional<Count> following = new Following(given).found();
        following.ifPresent(count -> another(count).ifPresentOrElse(Count::hide, () -> given.add(count)));
        return following.isPresent();
    }

    /** One that closes a circle with a hidden count. */
    private Optional<Count> another(Count hidden) {
        List<List<Count>> at = hiddenAt();
        boolean[] side = new boolean[sums.size()];
        List<Integer> reached = new ArrayList<>(List.of(hidden.from));
        side[hidden.from] = true;
        for (int next = 0; next < reached.size(); next++) {
            int here = reached.get(next);
            for (Count count : at.get(here)) {
                int there = count.otherEnd(here);
                if (count != hidden && !side[there]) {
                    side[there] = true;
                    reached.add(there);
                }
            }
        }
        return counts.stream()
                .filter(count -> !count.isHidden() && side[count.from] != side[count.to])
                .min(FIRST_TO_HIDE);
    }

    private List<List<Count>> hiddenAt() {
        List<List<Count>> at = new ArrayList<>();
        sums.forEach(sum -> at.add(new ArrayList<>()));
        counts.stream().filter(Count::isHidden).forEach(count -> {
            at.get(count.from).add(count);
            at.get(count.to).add(count);
        });
        return at;
    }

    /** Looks for a hidden count on no circle: a bridge of the graph, which going through it in depth finds. */
    private final class Following {

        private final Set<Count> given;
        private final List<List<Count>> at = hiddenAt();
        private final int[] entered = new int[sums.size()];
        private final int[] earliest = new int[sums.size()];
        private final AtomicInteger time = new AtomicInteger();
        private final List<Count> found = new ArrayList<>();

        private Following(Set<Count> given) {
            this.given = given;
        }

        private Optional<Count> found() {
            for (int sum = 0; sum < entered.length && found.isEmpty(); sum++) {
                if (entered[sum] == 0) {
                    enter(sum, null);
                }
            }
            return found.stream().findFirst();
        }

        private void enter(int sum, Count by) {
            entered[sum] = time.incrementAndGet();
            earliest[sum] = entered[sum];
            for (Count count : at.get(sum)) {
                int next = count.otherEnd(sum);
                if (entered[next] == 0) {
                    enter(next, count);
                    earliest[sum] = Math.min(earliest[sum], earliest[next]);
                    if (earliest[next] > entered[sum] && !given.contains(count)) {
                        found.add(count);
                    }
                } else if (count != by) {
                    earliest[sum] = Math.min(earliest[sum], entered[next]);
                }
            }
        }
    }
}
