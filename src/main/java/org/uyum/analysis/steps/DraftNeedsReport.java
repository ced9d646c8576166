package org.uyum.analysis.steps;

import static org.uyum.analysis.AnalysisProcess.ANALYSIS_ID;

import org.springframework.stereotype.Component;
import org.uyum.analysis.ReportService;
import org.uyum.engine.ServiceStep;
import org.uyum.engine.Step;

/** Writes the first draft of the report from the figures. */
@Component("draftNeedsReport")
class DraftNeedsReport implements ServiceStep {

    private final ReportService reports;

    DraftNeedsReport(ReportService reports) {
        this.reports = reports;
    }

    @Override
    public void perform(Step step) {
        reports.draft(step.get(ANALYSIS_ID));
    }
}
