package org.uyum.planning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uyum.planning.PlanTree.ActivityLeaf;
import org.uyum.planning.PlanTree.AimBranch;
import org.uyum.planning.PlanTree.IndicatorLeaf;
import org.uyum.planning.PlanTree.ObjectiveBranch;

/**
 * The rules that a plan is checked against, after the criteria by which the court of accounts judges strategic plans:
 * every row belongs to the one above it, can be measured, has an owner, dates and evidence.
 */
public final class PlanCheck {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A named rule: for each place that breaks it, the details of its sentence. */
    private record Rule(
            String name, boolean blocks, BiFunction<PlanTree, Map<String, Evidence>, Stream<List<Object>>> broken) {}

    private static final List<Rule> RULES = List.of(
            new Rule("planWithoutAim", true, (tree, evidence) -> Stream.of(tree)
                    .filter(plan -> plan.aims().isEmpty())
                    .map(plan -> List.of())),
            aims("aimWithoutObjective", true, aim -> aim.objectives().isEmpty()),
            aims("aimWithoutMunicipalAim", false, aim -> aim.aim()
                    .municipalAim()
                    .isBlank()),
            objectives("objectiveUnrelated", true, o -> o.objective().relation().isBlank()),
            objectives("objectiveWithoutUnit", true, o -> o.objective()
                    .responsibleUnit()
                    .isBlank()),
            objectives("objectiveWithoutIndicator", true, o -> o.indicators().isEmpty()),
            objectives("objectiveWithoutActivity", false, o -> o.activities().isEmpty()),
            new Rule("weightsNotHundred", true, (tree, evidence) -> tree.objectives().stream()
                    .filter(o -> !o.indicators().isEmpty())
                    .filter(o -> o.weight().compareTo(HUNDRED) != 0)
                    .map(o -> List.of(o.code(), o.weight()))),
            new Rule("indicatorNotMeasurable", true, (tree, evidence) -> tree.indicators().stream()
                    .filter(leaf -> !leaf.indicator().isMeasurable())
                    .map(PlanCheck::place)),
            activities("activityWithoutEvidence", true, a -> a.activity()
                    .evidence()
                    .isEmpty()),
            new Rule("evidenceUnknown", true, (tree, evidence) -> tree.activities().stream()
                    .flatMap(leaf -> leaf.activity().evidence().stream()
                            .filter(reference -> !evidence.containsKey(reference))
                            .sorted()
                            .map(reference -> List.of((Object) leaf.code(), reference)))),
            activities(
                    "activityWithoutOwner",
                    true,
                    a -> a.activity().responsibleUnit().isBlank()
                            || a.activity().municipality() == null),
            activities(
                    "activityWithoutDates",
                    true,
                    a -> a.activity().start() == null || a.activity().end() == null),
            new Rule("activityOutsidePeriod", true, (tree, evidence) -> tree.activities().stream()
                    .filter(leaf -> isOutside(tree.plan(), leaf.activity()))
                    .map(leaf -> List.of(
                            leaf.code(),
                            leaf.activity().title(),
                            tree.plan().periodStart(),
                            tree.plan().periodEnd()))),
            activities("activityWithoutIndicator", false, a -> a.activity().indicator() == null),
            activities("activityWithoutBudget", false, a -> a.activity().budget() == null),
            new Rule("severeFindingUnanswered", false, PlanCheck::severeUnanswered));

    private PlanCheck() {}

    /** Everything wrong with a plan, what blocks it first; rules in their order, places in the order of the plan. */
    public static List<PlanFlaw> flaws(PlanTree tree, List<Evidence> evidence) {
        Map<String, Evidence> known =
                evidence.stream().collect(Collectors.toMap(Evidence::reference, Function.identity()));
        List<PlanFlaw> flaws = new ArrayList<>();
        for (boolean blocks : new boolean[] {true, false}) {
            RULES.stream()
                    .filter(rule -> rule.blocks() == blocks)
                    .flatMap(rule ->
                            rule.broken().apply(tree, known).map(details -> new PlanFlaw(rule.name(), blocks, details)))
                    .forEach(flaws::add);
        }
        return flaws;
    }

    private static Stream<List<Object>> severeUnanswered(PlanTree tree, Map<String, Evidence> evidence) {
        Set<String> answered = tree.answered();
        return evidence.values().stream()
                .filter(Evidence::severe)
                .filter(one -> !answered.contains(one.reference()))
                .sorted(Comparator.comparing(Evidence::code))
                .map(one -> List.of(one.code(), one.text()));
    }

    private static boolean isOutside(Plan plan, Activity activity) {
        return (activity.start() != null && activity.start().isBefore(plan.periodStart()))
                || (activity.end() != null && activity.end().isAfter(plan.periodEnd()));
    }

    private static Rule aims(String name, boolean blocks, Predicate<AimBranch> broken) {
        return new Rule(name, blocks, (tree, evidence) -> tree.aims().stream()
                .filter(broken)
                .map(aim -> List.of(aim.code(), aim.aim().text())));
    }

    private static Rule objectives(String name, boolean blocks, Predicate<ObjectiveBranch> broken) {
        return new Rule(name, blocks, (tree, evidence) -> tree.objectives().stream()
                .filter(broken)
                .map(o -> List.of(o.code(), o.objective().text())));
    }

    private static Rule activities(String name, boolean blocks, Predicate<ActivityLeaf> broken) {
        return new Rule(name, blocks, (tree, evidence) -> tree.activities().stream()
                .filter(broken)
                .map(a -> List.of(a.code(), a.activity().title())));
    }

    private static List<Object> place(IndicatorLeaf leaf) {
        return List.of(leaf.code(), leaf.indicator().text());
    }
}
