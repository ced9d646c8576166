package org.uyum.analysis.steps;

import static org.uyum.analysis.AnalysisProcess.DISCUSSION_ID;
import static org.uyum.analysis.AnalysisProcess.REPORT_ACCEPTED;

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

/** A manager accepts the report after its discussion or returns it with a remark. */
@Component("acceptNeedsReport")
class AcceptNeedsReport implements UserStep<AcceptNeedsReport.Answers> {

    private final ReportService reports;
    private final ReportShown shown;
    private final DiscussionService discussions;

    AcceptNeedsReport(ReportService reports, ReportShown shown, DiscussionService discussions) {
        this.reports = reports;
        this.shown = shown;
        this.discussions = discussions;
    }

    record Answers(String decision, String remark) {}

    @Override
    public Map<String, Object> prefill(Step step) {
        Map<String, Object> values = shown.of(report(step));
        values.put("feedback", shown.feedback(discussions.feedback(step.get(DISCUSSION_ID))));
        return values;
    }

    @Override
    public void submit(Step step, Answers answers) {
        boolean positive = answers.decision().equals("accept");
        if (positive) {
            reports.accept(report(step).id());
        } else {
            reports.giveBack(report(step).id(), answers.remark());
        }
        step.set(REPORT_ACCEPTED, positive);
    }

    @Override
    @FourEyes(NeedsReport.THING)
    public Optional<Thing> approves(Step step) {
        return Optional.of(report(step).thing());
    }

    private NeedsReport report(Step step) {
        return reports.byId(discussions.byId(step.get(DISCUSSION_ID)).report());
    }
}
