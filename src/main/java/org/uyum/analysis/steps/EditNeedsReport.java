package org.uyum.analysis.steps;

import static org.uyum.analysis.AnalysisProcess.ANALYSIS_ID;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uyum.analysis.NeedsReport;
import org.uyum.analysis.ReportService;
import org.uyum.engine.FourEyes;
import org.uyum.engine.Step;
import org.uyum.engine.Thing;
import org.uyum.engine.UserStep;

/** The report is edited on our page; here it is submitted for approval. */
@Component("editNeedsReport")
class EditNeedsReport implements UserStep<EditNeedsReport.Answers> {

    private final ReportService reports;
    private final ReportShown shown;

    EditNeedsReport(ReportService reports, ReportShown shown) {
        this.reports = reports;
        this.shown = shown;
    }

    record Answers(Boolean reportComplete) {}

    @Override
    public Map<String, Object> prefill(Step step) {
        return shown.of(report(step));
    }

    @Override
    public void submit(Step step, Answers answers) {
        reports.submit(report(step).id());
    }

    @Override
    @FourEyes(NeedsReport.THING)
    public Optional<Thing> prepares(Step step) {
        return Optional.of(report(step).thing());
    }

    private NeedsReport report(Step step) {
        return reports.ofAnalysis(step.get(ANALYSIS_ID));
    }
}
