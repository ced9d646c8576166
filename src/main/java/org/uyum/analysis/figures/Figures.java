package org.uyum.analysis.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * All figures of a report, computed once from the answers in the data bank. Labels are Turkish, as the report is.
 *
 * @param interviews how many interviews they rest on
 * @param prioritised how many of them named a first priority
 */
public record Figures(
        int interviews,
        String questionnaire,
        CoverageTable coverage,
        CrossTable associations,
        List<Severity> severity,
        int prioritised,
        List<Priority> priority,
        List<Spread> profile,
        List<Frequency> frequencies,
        List<ActivityCount> activities) {

    /** By municipality and by type of association, each with its total in the last row. */
    public record CoverageTable(List<CoverageRow> byMunicipality, List<CoverageRow> byType, CoverageRow total) {}

    /** How many associations were invited, and what came of it. */
    public record CoverageRow(
            String label, int invited, int interviewed, int refused, int notReached, int withdrawn, int open) {

        /** Interviewed of those invited, in whole percent; null if nobody was invited. */
        public Integer percent() {
            return Sample.percent(interviewed, invited);
        }
    }

    /** Interviews by municipality (rows) and type of association (columns). */
    public record CrossTable(List<String> columns, List<CrossRow> rows, CrossRow total) {}

    public record CrossRow(String label, List<Integer> counts, int total) {}

    /**
     * How severe the difficulties in one domain are, on a scale from 1 to 5.
     *
     * @param n interviews with a rating from 1 to 5
     * @param mean two decimals; null if nobody rated
     * @param severe ratings of 4 or 5
     * @param dontKnow interviews that answered "don't know"; they enter no other figure
     * @param skipped interviews that did not answer
     */
    public record Severity(
            String domain,
            String label,
            int n,
            BigDecimal mean,
            BigDecimal median,
            int severe,
            Integer severePercent,
            int dontKnow,
            int skipped) {

        /** The report calls a domain severe if at least half of the ratings are 4 or 5. */
        public boolean countsAsSevere() {
            return severePercent != null && severePercent >= 50;
        }
    }

    /**
     * How often a domain was named as a priority.
     *
     * @param score (3·first + 2·second + third) / (3·n), n being the interviews that named a first priority; three
     *     decimals; null if there are none
     */
    public record Priority(String domain, String label, int first, int second, int third, BigDecimal score) {}

    /** Median and range of a number that was asked. */
    public record Spread(
            String question, String label, int n, BigDecimal median, BigDecimal min, BigDecimal max, int skipped) {}

    /**
     * How often the choices of a question were chosen; the denominator is those who answered, "don't know" apart.
     *
     * @param section code of the part of the questionnaire
     * @param n interviews that answered with something else than "don't know"
     */
    public record Frequency(
            String question, String section, String label, int n, int dontKnow, int skipped, List<Count> counts) {}

    public record Count(String choice, String label, int count, Integer percent) {}

    /**
     * Activities of one type that associations reported.
     *
     * @param people reached, as the associations state
     */
    public record ActivityCount(String label, int activities, int associations, long people) {}

    public Optional<Frequency> frequency(String question) {
        return frequencies.stream()
                .filter(found -> found.question().equals(question))
                .findFirst();
    }

    /** Frequencies of one part of the questionnaire. */
    public List<Frequency> section(String code) {
        return frequencies.stream()
                .filter(found -> found.section().startsWith(code))
                .toList();
    }

    public Optional<Priority> priorityOf(String domain) {
        return priority.stream().filter(found -> found.domain().equals(domain)).findFirst();
    }
}
