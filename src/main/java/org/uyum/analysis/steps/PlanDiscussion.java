package org.uyum.analysis.steps;

import static org.uyum.analysis.AnalysisProcess.DISCUSSION_ID;
import static org.uyum.analysis.AnalysisProcess.MEETINGS_LEFT;
import static org.uyum.analysis.AnalysisProcess.MEETINGS_PLANNED;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.uyum.analysis.DiscussionService;
import org.uyum.analysis.ReportService;
import org.uyum.engine.Step;
import org.uyum.engine.UserStep;

/** With whom and in how many meetings the report is discussed. */
@Component("planDiscussion")
class PlanDiscussion implements UserStep<PlanDiscussion.Answers> {

    private final DiscussionService discussions;
    private final ReportService reports;
    private final ReportShown shown;

    PlanDiscussion(DiscussionService discussions, ReportService reports, ReportShown shown) {
        this.discussions = discussions;
        this.reports = reports;
        this.shown = shown;
    }

    record Answers(int meetingsPlanned, List<String> stakeholderGroups, String planNote) {}

    @Override
    public Map<String, Object> prefill(Step step) {
        return shown.of(reports.byId(discussions.byId(step.get(DISCUSSION_ID)).report()));
    }

    @Override
    public void submit(Step step, Answers answers) {
        discussions.plan(
                step.get(DISCUSSION_ID), answers.meetingsPlanned(), answers.stakeholderGroups(), answers.planNote());
        step.set(MEETINGS_PLANNED, answers.meetingsPlanned());
        step.set(MEETINGS_LEFT, true);
    }
}
