package org.uyum.analysis.steps;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.uyum.analysis.Feedback;
import org.uyum.analysis.Finding;
import org.uyum.analysis.NeedsReport;
import org.uyum.analysis.ReportPart;
import org.uyum.analysis.ReportService;
import org.uyum.analysis.figures.Figures;
import org.uyum.analysis.figures.Figures.Priority;
import org.uyum.analysis.figures.Figures.Severity;
import org.uyum.web.Texts;

/** What forms show of a report: its tables, its summary and its findings. */
@Component
class ReportShown {

    private static final String YES = "✔";
    private static final String NONE = "–";

    private final ReportService reports;
    private final Texts texts;

    ReportShown(ReportService reports, Texts texts) {
        this.reports = reports;
        this.texts = texts;
    }

    Map<String, Object> of(NeedsReport report) {
        Figures figures = reports.figures(report);
        Map<String, Object> values = new HashMap<>();
        values.put("reportVersion", report.version());
        values.put("interviews", figures.interviews());
        values.put("summaryShown", reports.texts(report).get(ReportPart.SUMMARY));
        values.put("coverage", figures.coverage().byMunicipality());
        values.put("severity", figures.severity().stream().map(this::row).toList());
        values.put("priority", figures.priority().stream().map(this::row).toList());
        values.put(
                "findings",
                reports.findings(report).stream().map(ReportShown::row).toList());
        values.put("returned", report.returnRemark() != null);
        values.put("returnRemark", Objects.toString(report.returnRemark(), ""));
        return values;
    }

    private Map<String, Object> row(Severity domain) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("label", domain.label());
        row.put("n", domain.n());
        row.put("mean", written(domain.mean()));
        row.put("median", written(domain.median()));
        row.put("severePercent", domain.severePercent() == null ? NONE : domain.severePercent());
        row.put("dontKnow", domain.dontKnow());
        return row;
    }

    private Map<String, Object> row(Priority domain) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("label", domain.label());
        row.put("first", domain.first());
        row.put("second", domain.second());
        row.put("third", domain.third());
        row.put("score", written(domain.score()));
        return row;
    }

    /** As the person's language writes it, with the decimals that it has. */
    private String written(BigDecimal number) {
        if (number == null) {
            return NONE;
        }
        NumberFormat format = NumberFormat.getNumberInstance(texts.language());
        format.setMinimumFractionDigits(number.scale());
        format.setMaximumFractionDigits(number.scale());
        return format.format(number);
    }

    private static Map<String, String> row(Finding finding) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("code", finding.code());
        row.put("text", finding.text());
        row.put("severe", finding.severe() ? YES : "");
        return row;
    }

    List<Map<String, String>> feedback(List<Feedback> feedback) {
        return feedback.stream()
                .map(each -> Map.of(
                        "code", each.code(),
                        "verdict", texts.get(each.verdict().messageKey()),
                        "newText", Objects.toString(each.newText(), ""),
                        "reason", Objects.toString(each.reason(), "")))
                .toList();
    }
}
