package org.uyum.analysis.steps;

import static org.uyum.analysis.AnalysisProcess.ANALYSIS_ID;
import static org.uyum.analysis.AnalysisProcess.REPORT_APPROVED;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uyum.analysis.NeedsReport;
import org.uyum.analysis.ReportService;
import org.uyum.engine.FourEyes;
import org.uyum.engine.Step;
import org.uyum.engine.Thing;
import org.uyum.engine.UserStep;

/** A manager approves the report or returns it with a remark. */
@Component("approveNeedsReport")
class ApproveNeedsReport implements UserStep<ApproveNeedsReport.Answers> {

    private final ReportService reports;
    private final ReportShown shown;

    ApproveNeedsReport(ReportService reports, ReportShown shown) {
        this.reports = reports;
        this.shown = shown;
    }

    record Answers(String decision, String remark) {}

    @Override
    public Map<String, Object> prefill(Step step) {
        return shown.of(report(step));
    }

    @Override
    public void submit(Step step, Answers answers) {
        boolean positive = answers.decision().equals("approve");
        if (positive) {
            reports.approve(report(step).id());
        } else {
            reports.giveBack(report(step).id(), answers.remark());
        }
        step.set(REPORT_APPROVED, positive);
    }

    @Override
    @FourEyes(NeedsReport.THING)
    public Optional<Thing> approves(Step step) {
        return Optional.of(report(step).thing());
    }

    private NeedsReport report(Step step) {
        return reports.ofAnalysis(step.get(ANALYSIS_ID));
    }
}
