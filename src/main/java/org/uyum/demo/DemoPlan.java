package org.uyum.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.uyum.planning.Activity;
import org.uyum.planning.Aim;
import org.uyum.planning.Evidence;
import org.uyum.planning.EvidenceSource;
import org.uyum.planning.Indicator;
import org.uyum.planning.Objective;
import org.uyum.planning.PlanDrafting;
import org.uyum.planning.PlanningService;

/** Leads the strategic planning of a demo programme: three meetings, the plan, its approval. */
@Component
class DemoPlan {

    private final DemoWalk walk;
    private final DemoTexts texts;
    private final DemoMeetings meetings;
    private final PlanningService plans;
    private final PlanDrafting drafting;
    private final EvidenceSource evidence;

    DemoPlan(
            DemoWalk walk,
            DemoTexts texts,
            DemoMeetings meetings,
            PlanningService plans,
            PlanDrafting drafting,
            EvidenceSource evidence) {
        this.walk = walk;
        this.texts = texts;
        this.meetings = meetings;
        this.plans = plans;
        this.drafting = drafting;
        this.evidence = evidence;
    }

    /** From the first of the three meetings to the plan in force. */
    void bringIntoForce(String number, LocalDate firstMeeting, LocalDate periodStart, LocalDate periodEnd) {
        meetings.hold(number, firstMeeting, "needsResults", "presentSituation");
        meetings.hold(number, firstMeeting.plusWeeks(2), "cityLife", "problems");
        meetings.hold(number, firstMeeting.plusWeeks(4), "cooperation", "municipalRole");
        walk.step(
                "zbStaff1",
                number,
                "draftPlan",
                () -> draft(number, periodStart, periodEnd),
                Map.of(
                        "periodStart", periodStart.toString(),
                        "periodEnd", periodEnd.toString(),
                        "mission", texts.get("plan.mission"),
                        "vision", texts.get("plan.vision"),
                        "summary", texts.get("plan.summary")));
        walk.step("zbManager", number, "initialPlan", Map.of("decision", "approve"));
        walk.step("zbStrategy", number, "giveConformityOpinion", Map.of("decision", "approve"));
        walk.step("zbMayor", number, "approvePlan", Map.of("decision", "approve", "councilRequired", "no"));
    }

    private void draft(String number, LocalDate periodStart, LocalDate periodEnd) {
        Long plan = plans.planOf(number).orElseThrow().id();
        drafting.describe(
                plan,
                new org.uyum.planning.Plan.Description(
                        periodStart, periodEnd, texts.get("plan.mission"), texts.get("plan.vision"), ""));
        List<Evidence> known = evidence.of(number);
        Set<String> findings = references(known, true);
        Set<String> recommendations = references(known, false);
        for (int row = 1; row <= 2; row++) {
            Set<String> answered = row == 1 ? findings : recommendations;
            Aim aim = drafting.save(
                    plan, new Aim(null, plan, texts.get("plan.aim." + row), texts.get("plan.municipalAim")));
            Objective objective = drafting.save(
                    plan,
                    new Objective(
                            null,
                            aim.id(),
                            texts.get("plan.objective." + row),
                            texts.get("plan.relation." + row),
                            texts.get("plan.unit"),
                            texts.get("plan.cooperating")));
            Indicator indicator = drafting.save(
                    plan,
                    new Indicator(
                            null,
                            objective.id(),
                            texts.get("plan.indicator." + row),
                            texts.get("plan.indicator.unit"),
                            new BigDecimal("100"),
                            BigDecimal.ZERO,
                            new BigDecimal("400")));
            for (String each : List.of("1", "2")) {
                drafting.save(
                        plan,
                        Activity.of(
                                null,
                                objective.id(),
                                texts.get("plan.activity." + row + "." + each),
                                periodStart.plusMonths(1),
                                periodEnd.minusMonths(1),
                                texts.get("plan.unit"),
                                "zeytinburnu",
                                new BigDecimal("250000.00"),
                                texts.get("plan.funding"),
                                indicator.id(),
                                answered));
            }
        }
    }

    private static Set<String> references(List<Evidence> known, boolean findings) {
        return known.stream()
                .filter(item -> item.isFinding() == findings)
                .map(Evidence::reference)
                .collect(Collectors.toSet());
    }
}
