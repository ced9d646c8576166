package org.uyum.databank;

import java.util.List;
import java.util.Map;

/**
 * What a part of the data bank holds.
 *
 * @param interviews how many were counted, in all and per group
 * @param groups names of the groups; none if the counts are not divided
 * @param left how many groups more there are than are shown
 * @param questions none where so few interviews were counted that nothing is told of their answers
 * @param threshold counts from 1 to below it are hidden from the reader; 0 if none are
 * @param undivided whether the counts were to be divided, and there are no two groups that may be told apart
 */
public record BankView(
        List<QuestionFigures.Cell> interviews,
        List<String> groups,
        int left,
        List<QuestionFigures> questions,
        int threshold,
        boolean undivided) {

    /** Whether there are too few interviews to tell anything of their answers. */
    public boolean isTooFew() {
        return interviews.get(0).hidden();
    }

    /** What fits a page. */
    BankView first(int columns) {
        if (groups.size() <= columns) {
            return this;
        }
        return new BankView(
                interviews.subList(0, columns + 1),
                groups.subList(0, columns),
                groups.size() - columns,
                questions.stream().map(question -> question.first(columns + 1)).toList(),
                threshold,
                undivided);
    }

    /** A value of a facet with the interviews that have it; for those told together, the names of all. */
    public record Value(String value, String label, QuestionFigures.Cell count) {}

    /** An interview as the list shows it. */
    public record Line(BankEntry entry, String neighbourhood, String type, String version) {}

    /** What can be chosen of each facet, given what is chosen of the others. */
    public record Facets(Map<Facet, List<Value>> values) {

        public List<Value> of(Facet facet) {
            return values.get(facet);
        }
    }
}
