package org.uyum.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Half a calendar year, as far as the plan applies in it. Its report is null until it was compiled.
 *
 * @param compiledFor for whom the person compiled it, as their deputy; null in their own name
 */
@Table("monitoring_period")
public record MonitoringPeriod(
        @Id Long id,
        Long monitoring,
        @Column("start_date") LocalDate start,
        @Column("end_date") LocalDate end,
        String summary,
        String measures,
        String compiledBy,
        String compiledFor,
        Instant compiledAt) {

    /** The half-years that a plan touches, the first one first. */
    static List<MonitoringPeriod> of(Long monitoring, Plan plan) {
        List<MonitoringPeriod> periods = new ArrayList<>();
        LocalDate start = plan.periodStart();
        while (!start.isAfter(plan.periodEnd())) {
            LocalDate halfEnd = start.getMonthValue() <= 6
                    ? LocalDate.of(start.getYear(), 6, 30)
                    : LocalDate.of(start.getYear(), 12, 31);
            LocalDate end = halfEnd.isAfter(plan.periodEnd()) ? plan.periodEnd() : halfEnd;
            periods.add(new MonitoringPeriod(null, monitoring, start, end, null, null, null, null, null));
            start = halfEnd.plusDays(1);
        }
        return periods;
    }

    /** Short name, for example 2027/1 for the first half of 2027. */
    public String label() {
        return start.getYear() + "/" + (start.getMonthValue() <= 6 ? 1 : 2);
    }

    MonitoringPeriod compiled(String text, String measuresToTake, String person, String principal, Instant when) {
        return new MonitoringPeriod(id, monitoring, start, end, text, measuresToTake, person, principal, when);
    }
}
