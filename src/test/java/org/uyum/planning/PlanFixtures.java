package org.uyum.planning;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Plans made up of values, for the check: one that lacks nothing, and the parts to break it with. */
final class PlanFixtures {

    static final Evidence FINDING = new Evidence("finding/1", "B1", "Dil engeli", true, "/report");
    static final Evidence RECOMMENDATION = new Evidence("recommendation/7", "Ö1.1", "Dil kursu", false, "/meetings/1");

    static final Aim AIM = new Aim(1L, 1L, "Kent yaşamına katılımı artırmak", "A3");
    static final Objective OBJECTIVE =
            new Objective(1L, 1L, "Dil engelini azaltmak", "Dil, katılımın koşuludur.", "Entegrasyon Birimi", "");
    static final Indicator INDICATOR = indicator(1L, "60");
    static final Indicator SECOND_INDICATOR = indicator(2L, "40");
    static final Activity ACTIVITY = activity(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31), "finding/1");

    private PlanFixtures() {}

    static Plan plan() {
        return new Plan(
                1L,
                "2026-ZB-001",
                1L,
                "zeytinburnu",
                "instance",
                LocalDate.of(2027, 1, 1),
                LocalDate.of(2027, 12, 31),
                "Misyon",
                "Vizyon",
                "",
                Plan.State.DRAFT,
                1,
                null,
                Instant.EPOCH,
                null,
                0);
    }

    static PlanTree sound() {
        return PlanTree.of(
                plan(), List.of(AIM), List.of(OBJECTIVE), List.of(INDICATOR, SECOND_INDICATOR), List.of(ACTIVITY));
    }

    static PlanTree with(Objective objective) {
        return PlanTree.of(
                plan(), List.of(AIM), List.of(objective), List.of(INDICATOR, SECOND_INDICATOR), List.of(ACTIVITY));
    }

    static PlanTree with(List<Indicator> indicators) {
        return PlanTree.of(plan(), List.of(AIM), List.of(OBJECTIVE), indicators, List.of(ACTIVITY));
    }

    static PlanTree with(Activity activity) {
        return PlanTree.of(
                plan(), List.of(AIM), List.of(OBJECTIVE), List.of(INDICATOR, SECOND_INDICATOR), List.of(activity));
    }

    static Indicator indicator(Long id, String weight) {
        return new Indicator(
                id, 1L, "Kursu bitiren kişi", "kişi", new BigDecimal(weight), BigDecimal.ZERO, BigDecimal.valueOf(200));
    }

    static Activity activity(LocalDate start, LocalDate end, String... evidence) {
        return Activity.of(
                1L,
                1L,
                "Türkçe kursu açmak",
                start,
                end,
                "Entegrasyon Birimi",
                "zeytinburnu",
                BigDecimal.valueOf(250_000),
                "Belediye bütçesi",
                1L,
                Set.of(evidence));
    }
}
