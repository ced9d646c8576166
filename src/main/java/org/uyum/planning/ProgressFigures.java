package org.uyum.planning;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.uyum.planning.PlanTree.ActivityLeaf;

/** Computes from the reports where the activities and indicators of a plan stand. */
@Component
public class ProgressFigures {

    private final MonitoringRows.Reports reports;
    private final PlanningService planning;

    ProgressFigures(MonitoringRows.Reports reports, PlanningService planning) {
        this.reports = reports;
        this.planning = planning;
    }

    /** The activities to report about in a period: begun by its end, not completed in an earlier one. */
    public List<ProgressLine> linesOf(PlanMonitoring monitoring, MonitoringPeriod period) {
        PlanTree tree = planning.tree(monitoring.plan());
        List<Progress> all = reports.ofMonitoring(period.monitoring());
        return tree.activities().stream()
                .filter(leaf -> leaf.activity().start() != null
                        && !leaf.activity().start().isAfter(period.end()))
                .filter(leaf -> all.stream()
                        .noneMatch(report ->
                                report.activity().equals(leaf.activity().id())
                                        && report.period() < period.id()
                                        && report.isAccepted()
                                        && report.percent() == 100))
                .map(leaf -> line(leaf, period, all))
                .toList();
    }

    /** All activities of the plan with what was accepted about them in the whole year, up to its last period. */
    public List<ProgressLine> linesOfYear(PlanMonitoring monitoring, MonitoringPeriod last) {
        List<Progress> accepted = reports.ofMonitoring(monitoring.id()).stream()
                .filter(Progress::isAccepted)
                .sorted(Comparator.comparing(Progress::id))
                .toList();
        return planning.tree(monitoring.plan()).activities().stream()
                .map(leaf -> new ProgressLine(
                        leaf,
                        leaf.activity().plannedPercent(last.end()),
                        accepted.stream()
                                .filter(report ->
                                        report.activity().equals(leaf.activity().id()))
                                .toList()))
                .toList();
    }

    private static ProgressLine line(ActivityLeaf leaf, MonitoringPeriod period, List<Progress> all) {
        List<Progress> own = all.stream()
                .filter(report -> report.period().equals(period.id())
                        && report.activity().equals(leaf.activity().id()))
                .toList();
        return new ProgressLine(leaf, leaf.activity().plannedPercent(period.end()), own);
    }

    /** Target and actual of every indicator of the plan, as far as reports were accepted. */
    public List<IndicatorLine> indicatorsOf(PlanMonitoring monitoring) {
        PlanTree tree = planning.tree(monitoring.plan());
        List<Progress> accepted = reports.ofMonitoring(monitoring.id()).stream()
                .filter(report -> report.isAccepted() && report.actual() != null)
                .toList();
        return tree.indicators().stream()
                .map(leaf -> new IndicatorLine(leaf, added(leaf.indicator().id(), tree, accepted)))
                .toList();
    }

    private static BigDecimal added(Long indicator, PlanTree tree, List<Progress> accepted) {
        return accepted.stream()
                .filter(report -> tree.activity(report.activity())
                        .filter(leaf -> indicator.equals(leaf.activity().indicator()))
                        .isPresent())
                .map(Progress::actual)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
