package org.uyum.planning;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.uyum.identity.Municipalities;
import org.uyum.web.Dates;
import org.uyum.web.Names;
import org.uyum.web.Texts;

/** What the forms of the monitoring show: an activity with its target and reports, or the period as tables. */
@Component
public class ProgressFile {

    private final MonitoringService monitoring;
    private final ProgressFigures figures;
    private final Municipalities municipalities;
    private final Names names;
    private final Dates dates;
    private final Texts texts;

    ProgressFile(
            MonitoringService monitoring,
            ProgressFigures figures,
            Municipalities municipalities,
            Names names,
            Dates dates,
            Texts texts) {
        this.monitoring = monitoring;
        this.figures = figures;
        this.municipalities = municipalities;
        this.names = names;
        this.dates = dates;
        this.texts = texts;
    }

    /** An activity in the current period. */
    public Map<String, Object> ofActivity(Long monitoringId, Long activityId) {
        PlanMonitoring held = monitoring.byId(monitoringId);
        MonitoringPeriod period = monitoring.currentPeriod(held.id());
        ProgressLine line = figures.linesOf(held, period).stream()
                .filter(one -> one.leaf().activity().id().equals(activityId))
                .findFirst()
                .orElseThrow();
        Activity activity = line.leaf().activity();
        Map<String, Object> file = new HashMap<>(head(period));
        file.put("activityTitle", line.leaf().code() + " · " + activity.title());
        file.put("activityDates", dates.span(activity.start(), activity.end()));
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
    public Map<String, Object> ofPeriod(Long monitoringId) {
        PlanMonitoring held = monitoring.byId(monitoringId);
        MonitoringPeriod period = monitoring.currentPeriod(held.id());
        return tables(held, period, figures.linesOf(held, period));
    }

    /** The whole year as tables of its activities and indicators, once its last period is compiled. */
    public Map<String, Object> ofYear(Long monitoringId) {
        PlanMonitoring held = monitoring.byId(monitoringId);
        MonitoringPeriod last = monitoring.currentPeriod(held.id());
        return tables(held, last, figures.linesOfYear(held, last));
    }

    private Map<String, Object> tables(PlanMonitoring held, MonitoringPeriod period, List<ProgressLine> lines) {
        Map<String, Object> file = new HashMap<>(head(period));
        file.put("progressRows", lines.stream().map(this::row).toList());
        file.put("behindCount", (int) lines.stream()
                .filter(line -> line.latest() != null && line.latest().isBehind())
                .count());
        file.put(
                "indicatorRows",
                figures.indicatorsOf(held).stream().map(this::indicatorRow).toList());
        return file;
    }

    private Map<String, Object> head(MonitoringPeriod period) {
        return Map.of(
                "periodLabel", period.label(),
                "periodDates", dates.span(period.start(), period.end()));
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

    // five columns at most in each table: a form cuts off what is wider

    private Map<String, Object> report(Progress report) {
        String percent = percent(report.percent());
        return Map.of(
                "reported", report.round() + " · " + names.person(report.reportedBy(), report.reportedFor()),
                "progress", report.actual() == null ? percent : percent + " · " + quantity(report.actual()),
                "done", report.done(),
                "deviation", orEmpty(report.deviationReason()),
                "returned", orEmpty(report.returnReason()));
    }

    private Map<String, Object> row(ProgressLine line) {
        Progress latest = line.latest();
        return Map.of(
                "activity",
                line.leaf().code() + " · " + line.leaf().activity().title(),
                "planned",
                percent(line.plannedPercent()),
                "percent",
                latest == null ? "" : percent(latest.percent()),
                "done",
                latest == null ? "" : latest.done(),
                "deviation",
                latest == null ? "" : orEmpty(latest.deviationReason()));
    }

    private Map<String, Object> indicatorRow(IndicatorLine line) {
        var indicator = line.leaf().indicator();
        return Map.of(
                "indicator", line.leaf().code() + " · " + indicator.text() + " (" + indicator.unit() + ")",
                "baseline", quantity(indicator.baseline()),
                "target", quantity(indicator.target()),
                "value", quantity(line.value()),
                "reached", percent(line.reachedPercent()));
    }

    private String percent(int percent) {
        return texts.get("planning.percent", percent);
    }

    private String quantity(BigDecimal number) {
        return texts.get("planning.quantity", number);
    }

    private static BigDecimal budget(Activity activity) {
        return activity.budget() == null ? BigDecimal.ZERO : activity.budget();
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
