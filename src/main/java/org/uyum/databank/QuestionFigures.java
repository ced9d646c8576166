package org.uyum.databank;

import java.math.BigDecimal;
import java.util.List;

/**
 * How one question was answered, in all and per group of interviews: each list has the whole first, then the groups.
 *
 * @param repeated whether it is counted per round of a repeat, for example per activity, not per interview
 * @param multiple whether several options could be chosen, so that percentages add up to more than 100
 * @param n answered with something else than "don't know"; percentages are of these
 * @param options with their counts; none for questions without options
 * @param spreads median and range of numbers; none for other questions
 */
public record QuestionFigures(
        BankQuestion question,
        String label,
        boolean repeated,
        boolean multiple,
        List<Cell> n,
        List<Cell> dontKnow,
        List<Cell> unanswered,
        List<Option> options,
        List<Spread> spreads) {

    QuestionFigures first(int columns) {
        return new QuestionFigures(
                question,
                label,
                repeated,
                multiple,
                n.subList(0, columns),
                dontKnow.subList(0, columns),
                unanswered.subList(0, columns),
                options.stream()
                        .map(option -> new Option(
                                option.code(), option.label(), option.cells().subList(0, columns)))
                        .toList(),
                spreads.isEmpty() ? spreads : spreads.subList(0, columns));
    }

    public record Option(String code, String label, List<Cell> cells) {}

    /**
     * A count, with what it is of those who answered in whole percent.
     *
     * @param percent null where nobody answered, or where a percentage says nothing
     * @param hidden too small to be shown; then neither count nor percentage is given
     */
    public record Cell(Integer count, Integer percent, boolean hidden) {

        static final Cell HIDDEN = new Cell(null, null, true);

        /** A count by itself, hidden if it is from 1 to below a threshold. */
        static Cell of(int count, int threshold) {
            return SmallNumbers.isSmall(count, threshold) ? HIDDEN : new Cell(count, null, false);
        }
    }

    /**
     * Median, least and most of the numbers; null where there are none, or too few to be shown. No sum: what associations
     * claim is never added up, and one may have been asked in several programmes.
     */
    public record Spread(BigDecimal median, BigDecimal least, BigDecimal most) {

        static final Spread NONE = new Spread(null, null, null);

        /** The figure of this name. */
        public BigDecimal of(String figure) {
            return switch (figure) {
                case "median" -> median;
                case "least" -> least;
                default -> most;
            };
        }
    }
}
