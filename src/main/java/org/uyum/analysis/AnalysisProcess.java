package org.uyum.analysis;

import org.uyum.engine.Variable;

/** Keys and variables of {@code needsAnalysis} and {@code reportDiscussion}. */
public final class AnalysisProcess {

    public static final String NEEDS_ANALYSIS = "needsAnalysis";
    public static final String REPORT_DISCUSSION = "reportDiscussion";

    /** The tasks during which their assignee works on rows on our page. */
    public static final String EDIT_NEEDS_REPORT = "editNeedsReport";

    public static final String REVISE_NEEDS_REPORT = "reviseNeedsReport";
    public static final String CONSOLIDATE_FEEDBACK = "consolidateFeedback";

    public static final Variable<Long> ANALYSIS_ID = Variable.of("analysisId", Long.class);
    public static final Variable<Boolean> QUESTIONNAIRE_APPROVED = Variable.of("questionnaireApproved", Boolean.class);
    public static final Variable<Boolean> REPORT_APPROVED = Variable.of("reportApproved", Boolean.class);
    public static final Variable<Long> DISCUSSION_ID = Variable.of("discussionId", Long.class);
    public static final Variable<Integer> MEETINGS_PLANNED = Variable.of("meetingsPlanned", Integer.class);
    public static final Variable<Boolean> MEETINGS_LEFT = Variable.of("meetingsLeft", Boolean.class);
    public static final Variable<Boolean> REPORT_MUST_CHANGE = Variable.of("reportMustChange", Boolean.class);
    public static final Variable<Boolean> REPORT_ACCEPTED = Variable.of("reportAccepted", Boolean.class);

    private AnalysisProcess() {}
}
