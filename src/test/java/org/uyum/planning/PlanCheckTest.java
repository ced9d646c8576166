package org.uyum.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each rule of the check on a plan that breaks it and nothing else. */
class PlanCheckTest {

    private static final List<Evidence> KNOWN = List.of(PlanFixtures.FINDING, PlanFixtures.RECOMMENDATION);

    private static List<PlanFlaw> flaws(PlanTree tree) {
        return PlanCheck.flaws(tree, KNOWN);
    }

    private static void assertError(PlanTree tree, String rule, String code) {
        assertThat(flaws(tree))
                .filteredOn(PlanFlaw::blocks)
                .extracting(PlanFlaw::rule, flaw -> flaw.details().get(0))
                .containsExactly(tuple(rule, code));
    }

    @Test
    void complete_plan_has_no_flaw() {
        assertThat(flaws(PlanFixtures.sound())).isEmpty();
    }

    @Test
    void rows_are_coded_in_their_order() {
        PlanTree tree = PlanFixtures.sound();

        assertThat(tree.aims()).extracting(PlanTree.AimBranch::code).containsExactly("A1");
        assertThat(tree.objectives()).extracting(PlanTree.ObjectiveBranch::code).containsExactly("H1.1");
        assertThat(tree.indicators()).extracting(PlanTree.IndicatorLeaf::code).containsExactly("PG1.1.1", "PG1.1.2");
        assertThat(tree.activities()).extracting(PlanTree.ActivityLeaf::code).containsExactly("F1.1.1");
    }

    @Test
    void empty_plan_is_refused() {
        PlanTree empty = PlanTree.of(PlanFixtures.plan(), List.of(), List.of(), List.of(), List.of());

        assertThat(flaws(empty)).extracting(PlanFlaw::rule).startsWith("planWithoutAim");
    }

    @Test
    void aim_needs_an_objective() {
        PlanTree tree = PlanTree.of(PlanFixtures.plan(), List.of(PlanFixtures.AIM), List.of(), List.of(), List.of());

        assertError(tree, "aimWithoutObjective", "A1");
    }

    @Test
    void objective_says_how_it_serves_its_aim() {
        Objective unrelated = new Objective(1L, 1L, "Hedef", "", "Birim", "");

        assertError(PlanFixtures.with(unrelated), "objectiveUnrelated", "H1.1");
    }

    @Test
    void objective_has_one_responsible_unit() {
        Objective nobodys = new Objective(1L, 1L, "Hedef", "Katkı", "", "");

        assertError(PlanFixtures.with(nobodys), "objectiveWithoutUnit", "H1.1");
    }

    @Test
    void objective_needs_an_indicator() {
        assertError(PlanFixtures.with(List.of()), "objectiveWithoutIndicator", "H1.1");
    }

    @Test
    void weights_of_an_objective_add_up_to_100() {
        PlanTree tree =
                PlanFixtures.with(List.of(PlanFixtures.indicator(1L, "60"), PlanFixtures.indicator(2L, "39.99")));

        assertError(tree, "weightsNotHundred", "H1.1");
    }

    @Test
    void indicator_without_baseline_cannot_be_measured() {
        Indicator vague =
                new Indicator(1L, 1L, "Memnuniyet", "%", BigDecimal.valueOf(100), null, BigDecimal.valueOf(80));

        assertError(PlanFixtures.with(List.of(vague)), "indicatorNotMeasurable", "PG1.1.1");
    }

    @Test
    void activity_needs_evidence() {
        Activity baseless = PlanFixtures.activity(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 6, 1));

        assertError(PlanFixtures.with(baseless), "activityWithoutEvidence", "F1.1.1");
    }

    @Test
    void evidence_must_still_exist() {
        Activity outdated =
                PlanFixtures.activity(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 6, 1), "finding/1", "finding/99");

        assertError(PlanFixtures.with(outdated), "evidenceUnknown", "F1.1.1");
    }

    @Test
    void activity_needs_an_owner() {
        Activity whole = PlanFixtures.ACTIVITY;
        Activity nobodys = Activity.of(
                1L, 1L, "Kurs", whole.start(), whole.end(), "", null, BigDecimal.ONE, "", 1L, Set.of("finding/1"));

        assertError(PlanFixtures.with(nobodys), "activityWithoutOwner", "F1.1.1");
    }

    @Test
    void activity_needs_both_dates() {
        Activity endless = PlanFixtures.activity(LocalDate.of(2027, 1, 1), null, "finding/1");

        assertError(PlanFixtures.with(endless), "activityWithoutDates", "F1.1.1");
    }

    @Test
    void activity_lies_within_the_period() {
        Activity early = PlanFixtures.activity(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 6, 1), "finding/1");

        assertError(PlanFixtures.with(early), "activityOutsidePeriod", "F1.1.1");
    }

    @Test
    void severe_finding_that_no_activity_answers_is_a_warning() {
        Activity other = PlanFixtures.activity(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 6, 1), "recommendation/7");

        assertThat(flaws(PlanFixtures.with(other)))
                .extracting(
                        PlanFlaw::rule, PlanFlaw::blocks, flaw -> flaw.details().get(0))
                .containsExactly(tuple("severeFindingUnanswered", false, "B1"));
    }

    @Test
    void missing_budget_and_indicator_are_warnings() {
        Activity whole = PlanFixtures.ACTIVITY;
        Activity bare = Activity.of(
                1L,
                1L,
                "Kurs",
                whole.start(),
                whole.end(),
                "Birim",
                "zeytinburnu",
                null,
                "",
                null,
                Set.of("finding/1"));

        assertThat(flaws(PlanFixtures.with(bare)))
                .extracting(PlanFlaw::rule, PlanFlaw::blocks)
                .containsExactly(tuple("activityWithoutIndicator", false), tuple("activityWithoutBudget", false));
    }

    @Test
    void progress_is_planned_in_proportion_to_the_days() {
        Activity yearLong = PlanFixtures.ACTIVITY;

        assertThat(yearLong.plannedPercent(LocalDate.of(2026, 12, 31))).isZero();
        assertThat(yearLong.plannedPercent(LocalDate.of(2027, 6, 30))).isEqualTo(49);
        assertThat(yearLong.plannedPercent(LocalDate.of(2027, 12, 31))).isEqualTo(100);
    }

    @Test
    void year_has_two_halves_and_a_plan_within_one_has_one() {
        Plan year = PlanFixtures.plan();
        Plan autumn =
                year.described(new Plan.Description(LocalDate.of(2027, 9, 15), LocalDate.of(2027, 11, 30), "", "", ""));

        assertThat(MonitoringPeriod.of(1L, year))
                .extracting(MonitoringPeriod::label, MonitoringPeriod::end)
                .containsExactly(
                        tuple("2027/1", LocalDate.of(2027, 6, 30)), tuple("2027/2", LocalDate.of(2027, 12, 31)));
        assertThat(MonitoringPeriod.of(1L, autumn))
                .extracting(MonitoringPeriod::start, MonitoringPeriod::end)
                .containsExactly(tuple(LocalDate.of(2027, 9, 15), LocalDate.of(2027, 11, 30)));
    }
}
