package org.uyum.planning.steps;

import static org.uyum.planning.PlanningProcess.ACTIVITY;
import static org.uyum.planning.PlanningProcess.MONITORING_ID;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.uyum.engine.Step;
import org.uyum.identity.Municipalities;
import org.uyum.identity.People;
import org.uyum.planning.Activity;
import org.uyum.planning.IndicatorLine;
import org.uyum.planning.MonitoringPeriod;
import org.uyum.planning.MonitoringService;
import org.uyum.planning.PlanMonitoring;
import org.uyum.planning.Progress;
import org.uyum.planning.ProgressFigures;
import org.uyum.planning.ProgressLine;
import org.uyum.web.Texts;

/** What the forms of the monitoring show: an activity with its target and reports, or the period as tables. */
@Component
class ProgressFile {

    private final MonitoringService monitoring;
    private final ProgressFigures figures;
    private final Municipalities municipalities;
    private final People people;
    private final Texts texts;

    ProgressFile(
            MonitoringService monitoring,
            ProgressFigures figures,
            Municipalities municipalities,
            People people,
            Texts texts) {
        this.monitoring = monitoring;
        this.figures = figures;
        this.municipalities = municipalities;
        this.people = people;
        this.texts = texts;
    }

    /** The activity that the step is about. */
    Map<String, Object> ofActivity(Step step) {
        PlanMonitoring held = monitoring.byId(step.get(MONITORING_ID));
        MonitoringPeriod period = monitoring.currentPeriod(held.id());
        ProgressLine line = figures.linesOf(held, period).stream()
                .filter(one -> one.leaf().activity().id().equals(step.get(ACTIVITY)))
                .findFirst()
                .orElseThrow();
        Activity activity = line.leaf().activity();
        Map<String, Object> file = new HashMap<>(head(period));
        file.put("activityTitle", line.leaf().code() + " · " + activity.title());
        file.put("activityDates", PlanFile.day(activity.start()) + " – " + PlanFile.day(activity.end()));
        file.put("activityUnit", activity.responsibleUnit());
        file.put("activityMunicipality", municipalities.nameOf(activity.municipality()));
        file.put("activityBudget", texts.get("planning.amount", budget(activity)));
        file.put("plannedPercent", line.plannedPercent());
        file.put("hasIndicator", activity.indicator() != null);
        file.put(
                "indicatorText",
                figures.indicatorsOf(held).stream()
                        .filter(one -> one.leaf().indicator().id().equals(activity.indicator()))
                        .findFirst()
                        .map(this::indicator)
                        .orElse(""));
        file.put("earlierReports", line.reports().stream().map(this::report).toList());
        return file;
    }

    /** The current period as tables of its activities and indicators. */
    Map<String, Object> ofPeriod(Step step) {
        PlanMonitoring held = monitoring.byId(step.get(MONITORING_ID));
        MonitoringPeriod period = monitoring.currentPeriod(held.id());
        List<ProgressLine> lines = figures.linesOf(held, period);
        Map<String, Object> file = new HashMap<>(head(period));
        file.put("progressRows", lines.stream().map(this::row).toList());
        file.put(
                "behindCount",
                (int) lines.stream()
                        .filter(line -> line.latest() != null && line.latest().isBehind())
                        .count());
        file.put(
                "indicatorRows",
                figures.indicatorsOf(held).stream().map(this::indicatorRow).toList());
        return file;
    }

    private static Map<String, Object> head(MonitoringPeriod period) {
        return Map.of(
                "periodLabel", period.label(),
                "periodDates", PlanFile.day(period.start()) + " – " + PlanFile.day(period.end()));
    }

    private String indicator(IndicatorLine line) {
        var indicator = line.leaf().indicator();
        return texts.get(
                "planning.indicator.line",
                line.leaf().code(),
                indicator.text(),
                indicator.unit(),
                indicator.baseline(),
                indicator.target(),
                line.value());
    }

    private Map<String, Object> report(Progress report) {
        return Map.of(
                "round", report.round(),
                "percent", "%" + report.percent(),
                "done", report.done(),
                "actual", report.actual() == null ? "" : report.actual().stripTrailingZeros().toPlainString(),
                "deviation", orEmpty(report.deviationReason()),
                "reportedBy", people.nameOf(report.reportedBy()),
                "returned", orEmpty(report.returnReason()));
    }

    private Map<String, Object> row(ProgressLine line) {
        Progress latest = line.latest();
        return Map.of(
                "code", line.leaf().code(),
                "title", line.leaf().activity().title(),
                "planned", "%" + line.plannedPercent(),
                "percent", latest == null ? "" : "%" + latest.percent(),
                "done", latest == null ? "" : latest.done(),
                "deviation", latest == null ? "" : orEmpty(latest.deviationReason()));
    }

    private Map<String, Object> indicatorRow(IndicatorLine line) {
        var indicator = line.leaf().indicator();
        return Map.of(
                "code", line.leaf().code(),
                "text", indicator.text(),
                "unit", indicator.unit(),
                "baseline", indicator.baseline().stripTrailingZeros().toPlainString(),
                "target", indicator.target().stripTrailingZeros().toPlainString(),
                "value", line.value().stripTrailingZeros().toPlainString(),
                "reached", "%" + line.reachedPercent());
    }

    private static BigDecimal budget(Activity activity) {
        return activity.budget() == null ? BigDecimal.ZERO : activity.budget();
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
