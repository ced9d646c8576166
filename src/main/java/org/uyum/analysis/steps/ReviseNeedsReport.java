package org.uyum.analysis.steps;

import static org.uyum.analysis.AnalysisProcess.DISCUSSION_ID;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uyum.analysis.DiscussionService;
import org.uyum.analysis.NeedsReport;
import org.uyum.analysis.ReportService;
import org.uyum.engine.FourEyes;
import org.uyum.engine.Step;
import org.uyum.engine.Thing;
import org.uyum.engine.UserStep;

/** The report is revised on our page; here it is submitted for acceptance. */
@Component("reviseNeedsReport")
class ReviseNeedsReport implements UserStep<ReviseNeedsReport.Answers> {

    private final ReportService reports;
    private final ReportShown shown;
    private final DiscussionService discussions;

    ReviseNeedsReport(ReportService reports, ReportShown shown, DiscussionService discussions) {
        this.reports = reports;
        this.shown = shown;
        this.discussions = discussions;
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
        return reports.byId(discussions.byId(step.get(DISCUSSION_ID)).report());
    }
}
