package org.uyum.planning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * An activity under an objective. Dates, municipality, budget and indicator may be null in a draft.
 *
 * @param municipality code of the municipality that carries it out
 * @param budget in Turkish lira
 * @param funding where the money comes from; may be empty
 * @param indicator id of the indicator that it is meant to move, one of the same plan
 * @param evidenceRows what it answers, see {@link Evidence}
 */
@Table("plan_activity")
public record Activity(
        @Id Long id,
        Long objective,
        String title,
        @Column("start_date") LocalDate start,
        @Column("end_date") LocalDate end,
        String responsibleUnit,
        String municipality,
        BigDecimal budget,
        String funding,
        Long indicator,
        @MappedCollection(idColumn = "activity") Set<EvidenceRow> evidenceRows) {

    @Table("plan_activity_evidence")
    public record EvidenceRow(String reference) {}

    /** An activity that answers the findings and recommendations of these references. */
    public static Activity of(
            Long id,
            Long objective,
            String title,
            LocalDate start,
            LocalDate end,
            String responsibleUnit,
            String municipality,
            BigDecimal budget,
            String funding,
            Long indicator,
            Set<String> evidence) {
        Set<EvidenceRow> rows = evidence.stream().map(EvidenceRow::new).collect(Collectors.toSet());
        return new Activity(
                id, objective, title, start, end, responsibleUnit, municipality, budget, funding, indicator, rows);
    }

    public Set<String> evidence() {
        return evidenceRows.stream().map(EvidenceRow::reference).collect(Collectors.toSet());
    }

    Activity withoutIndicator() {
        return new Activity(
                id, objective, title, start, end, responsibleUnit, municipality, budget, funding, null, evidenceRows);
    }

    /**
     * How far it should be by the end of a day, in percent: the share of its days that have passed. An activity is
     * behind if less than this is done.
     */
    public int plannedPercent(LocalDate day) {
        if (start == null || end == null || day.isBefore(start)) {
            return 0;
        }
        if (!day.isBefore(end)) {
            return 100;
        }
        long passed = ChronoUnit.DAYS.between(start, day) + 1;
        long all = ChronoUnit.DAYS.between(start, end) + 1;
        return (int) (passed * 100 / all);
    }
}
