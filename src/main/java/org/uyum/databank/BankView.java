package org.uyum.databank;

import java.util.List;
import java.util.Map;

/**
 * What a part of the data bank holds.
 *
 * @param interviews how many were counted, in all and per group
 * @param groups names of the groups; none if the counts are not divided
 * @param left how many groups more there are than are shown
 * @param threshold counts from 1 to below it are hidden from the reader; 0 if none are
 */
public record BankView(
        List<QuestionFigures.Cell> interviews,
        List<String> groups,
        int left,
        List<QuestionFigures> questions,
        int threshold) {

    /** A value of a facet with the interviews that have it. */
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
