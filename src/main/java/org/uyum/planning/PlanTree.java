package org.uyum.planning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A plan with everything under it, each row with its code: A1, H1.1, PG1.1.1, F1.1.1. Codes follow the order of the
 * rows, so they are final only when the plan is no draft any more.
 */
public record PlanTree(Plan plan, List<AimBranch> aims) {

    public record AimBranch(String code, Aim aim, List<ObjectiveBranch> objectives) {}

    public record ObjectiveBranch(
            String code, Objective objective, List<IndicatorLeaf> indicators, List<ActivityLeaf> activities) {

        /** Sum of the indicators' weights; missing ones count nothing. */
        public BigDecimal weight() {
            return indicators.stream()
                    .map(leaf -> leaf.indicator().weight())
                    .filter(Objects::nonNull)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    public record IndicatorLeaf(String code, Indicator indicator) {}

    public record ActivityLeaf(String code, Activity activity) {}

    /** Puts rows, each kind in its order, under each other. */
    static PlanTree of(
            Plan plan,
            List<Aim> aims,
            List<Objective> objectives,
            List<Indicator> indicators,
            List<Activity> activities) {
        var branches = new ArrayList<AimBranch>();
        for (Aim aim : aims) {
            int a = branches.size() + 1;
            var under = new ArrayList<ObjectiveBranch>();
            for (Objective objective : objectives) {
                if (objective.aim().equals(aim.id())) {
                    String code = a + "." + (under.size() + 1);
                    under.add(branch(code, objective, indicators, activities));
                }
            }
            branches.add(new AimBranch("A" + a, aim, List.copyOf(under)));
        }
        return new PlanTree(plan, List.copyOf(branches));
    }

    private static ObjectiveBranch branch(
            String code, Objective objective, List<Indicator> indicators, List<Activity> activities) {
        var measured = new ArrayList<IndicatorLeaf>();
        indicators.stream()
                .filter(indicator -> indicator.objective().equals(objective.id()))
                .forEach(indicator ->
                        measured.add(new IndicatorLeaf("PG" + code + "." + (measured.size() + 1), indicator)));
        var done = new ArrayList<ActivityLeaf>();
        activities.stream()
                .filter(activity -> activity.objective().equals(objective.id()))
                .forEach(activity -> done.add(new ActivityLeaf("F" + code + "." + (done.size() + 1), activity)));
        return new ObjectiveBranch("H" + code, objective, List.copyOf(measured), List.copyOf(done));
    }

    public List<ObjectiveBranch> objectives() {
        return aims.stream().flatMap(aim -> aim.objectives().stream()).toList();
    }

    public List<IndicatorLeaf> indicators() {
        return objectives().stream()
                .flatMap(branch -> branch.indicators().stream())
                .toList();
    }

    public List<ActivityLeaf> activities() {
        return objectives().stream()
                .flatMap(branch -> branch.activities().stream())
                .toList();
    }

    public Optional<AimBranch> aim(Long id) {
        return aims.stream().filter(branch -> branch.aim().id().equals(id)).findFirst();
    }

    public Optional<ObjectiveBranch> objective(Long id) {
        return objectives().stream()
                .filter(branch -> branch.objective().id().equals(id))
                .findFirst();
    }

    public Optional<IndicatorLeaf> indicator(Long id) {
        return indicators().stream()
                .filter(leaf -> leaf.indicator().id().equals(id))
                .findFirst();
    }

    public Optional<ActivityLeaf> activity(Long id) {
        return activities().stream()
                .filter(leaf -> leaf.activity().id().equals(id))
                .findFirst();
    }

    /** Sum of the activities' budgets in Turkish lira; missing ones count nothing. */
    public BigDecimal budget() {
        return activities().stream()
                .map(leaf -> leaf.activity().budget())
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The references that at least one activity answers. */
    public Set<String> answered() {
        return activities().stream()
                .map(ActivityLeaf::activity)
                .flatMap(activity -> activity.evidence().stream())
                .collect(Collectors.toSet());
    }
}
