package org.uyum.planning.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.format.annotation.DateTimeFormat;
import org.uyum.planning.Activity;
import org.uyum.planning.Aim;
import org.uyum.planning.Indicator;
import org.uyum.planning.Objective;
import org.uyum.planning.Plan;

/** What the forms of the plan's page send; a field that was left empty is null. */
final class PlanRowForms {

    private PlanRowForms() {}

    record DescriptionForm(
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate periodStart,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate periodEnd,
            String mission,
            String vision,
            String summary) {

        /** A date that was emptied stays as it is. */
        Plan.Description over(Plan plan) {
            return new Plan.Description(
                    periodStart == null ? plan.periodStart() : periodStart,
                    periodEnd == null ? plan.periodEnd() : periodEnd,
                    entered(mission),
                    entered(vision),
                    entered(summary));
        }
    }

    record AimForm(Long id, String text, String municipalAim) {

        Aim aim() {
            return new Aim(id, null, entered(text), entered(municipalAim));
        }
    }

    record ObjectiveForm(
            Long id, Long aim, String text, String relation, String responsibleUnit, String cooperatingUnits) {

        Objective objective() {
            return new Objective(
                    id, aim, entered(text), entered(relation), entered(responsibleUnit), entered(cooperatingUnits));
        }
    }

    record IndicatorForm(
            Long id,
            Long objective,
            String text,
            String unit,
            BigDecimal weight,
            BigDecimal baseline,
            BigDecimal target) {

        Indicator indicator() {
            return new Indicator(id, objective, entered(text), entered(unit), weight, baseline, target);
        }
    }

    record ActivityForm(
            Long id,
            Long objective,
            String title,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate start,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate end,
            String responsibleUnit,
            String municipality,
            BigDecimal budget,
            String funding,
            Long indicator,
            Set<String> evidence) {

        Activity activity() {
            return Activity.of(
                    id,
                    objective,
                    entered(title),
                    start,
                    end,
                    entered(responsibleUnit),
                    entered(municipality).isEmpty() ? null : municipality,
                    budget,
                    entered(funding),
                    indicator,
                    evidence == null ? Set.of() : evidence);
        }
    }

    private static String entered(String typed) {
        return typed == null ? "" : typed.strip();
    }
}
