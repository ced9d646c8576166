package org.uyum.analysis.steps;

import static org.uyum.analysis.AnalysisProcess.DISCUSSION_ID;
import static org.uyum.analysis.AnalysisProcess.REPORT_MUST_CHANGE;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.uyum.analysis.DiscussionService;
import org.uyum.analysis.ReportService;
import org.uyum.engine.Step;
import org.uyum.engine.UserStep;
import org.uyum.web.Texts;

/** What the meetings said about each finding was entered on our page; here it is closed. */
@Component("consolidateFeedback")
class ConsolidateFeedback implements UserStep<ConsolidateFeedback.Answers> {

    private final DiscussionService discussions;
    private final ReportService reports;
    private final ReportShown shown;
    private final Texts texts;

    ConsolidateFeedback(DiscussionService discussions, ReportService reports, ReportShown shown, Texts texts) {
        this.discussions = discussions;
        this.reports = reports;
        this.shown = shown;
        this.texts = texts;
    }

    record Answers(Boolean feedbackComplete) {}

    @Override
    public Map<String, Object> prefill(Step step) {
        Long id = step.get(DISCUSSION_ID);
        Map<String, Object> values = shown.of(reports.byId(discussions.byId(id).report()));
        values.put("meetingsHeld", discussions.held(id));
        values.put("feedback", shown.feedback(discussions.feedback(id)));
        values.put(
                "consequence",
                texts.get(discussions.mustChange(id) ? "analysis.feedback.changes" : "analysis.feedback.noChange"));
        return values;
    }

    @Override
    public void submit(Step step, Answers answers) {
        step.set(REPORT_MUST_CHANGE, discussions.consolidate(step.get(DISCUSSION_ID)));
    }
}
