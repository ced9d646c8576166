package org.uyum.analysis.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;

/** Numbers that were observed, in ascending order. */
record Sample(List<BigDecimal> values) {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    static Sample of(Collection<BigDecimal> observed) {
        return new Sample(observed.stream().sorted().toList());
    }

    int n() {
        return values.size();
    }

    /** With two decimals; null of nothing. */
    BigDecimal mean() {
        return values.isEmpty()
                ? null
                : values.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(n()), 2, RoundingMode.HALF_UP);
    }

    /** The middle one, of an even number the mean of the two in the middle; null of nothing. */
    BigDecimal median() {
        if (values.isEmpty()) {
            return null;
        }
        BigDecimal upper = values.get(n() / 2);
        BigDecimal lower = values.get((n() - 1) / 2);
        BigDecimal middle =
                lower.add(upper).divide(TWO, 1, RoundingMode.HALF_UP).stripTrailingZeros();
        return middle.scale() < 0 ? middle.setScale(0) : middle;
    }

    BigDecimal min() {
        return values.isEmpty() ? null : values.get(0);
    }

    BigDecimal max() {
        return values.isEmpty() ? null : values.get(n() - 1);
    }

    int countFrom(int least) {
        return (int) values.stream()
                .filter(value -> value.compareTo(BigDecimal.valueOf(least)) >= 0)
                .count();
    }

    /** Share of a whole in whole percent; null of nothing. */
    static Integer percent(int part, int whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(100L * part)
                        .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
                        .intValue();
    }
}
