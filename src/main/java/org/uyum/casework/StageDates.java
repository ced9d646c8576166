package org.uyum.casework;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.uyum.programme.Programme;
import org.uyum.programme.Stage;

/** Proposes dates for the stages of a programme. */
public final class StageDates {

    private StageDates() {}

    /** What a stage gets if the period is spread evenly over all stages, one after the other. */
    public static Programme.StagePlan proposed(Stage stage, LocalDate periodStart, LocalDate periodEnd) {
        long days = ChronoUnit.DAYS.between(periodStart, periodEnd) + 1;
        int stages = Stage.values().length;
        LocalDate first = periodStart.plusDays(days * stage.ordinal() / stages);
        LocalDate next = periodStart.plusDays(days * (stage.ordinal() + 1) / stages);
        LocalDate last = next.isAfter(first) ? next.minusDays(1) : first;
        return new Programme.StagePlan(stage, first, last);
    }
}
