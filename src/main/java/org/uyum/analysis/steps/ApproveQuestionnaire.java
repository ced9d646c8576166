package org.uyum.analysis.steps;

import static org.uyum.analysis.AnalysisProcess.ANALYSIS_ID;
import static org.uyum.analysis.AnalysisProcess.QUESTIONNAIRE_APPROVED;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uyum.analysis.AnalysisService;
import org.uyum.analysis.AnalysisView;
import org.uyum.analysis.QuestionnaireChoice;
import org.uyum.engine.FourEyes;
import org.uyum.engine.Step;
import org.uyum.engine.Thing;
import org.uyum.engine.UserStep;
import org.uyum.questionnaire.QuestionnaireVersion;
import org.uyum.web.Markdown;

/** A manager approves the questionnaire or returns it with a remark. */
@Component("approveQuestionnaire")
class ApproveQuestionnaire implements UserStep<ApproveQuestionnaire.Answers> {

    private final AnalysisService analyses;
    private final QuestionnaireChoice choice;

    ApproveQuestionnaire(AnalysisService analyses, QuestionnaireChoice choice) {
        this.analyses = analyses;
        this.choice = choice;
    }

    record Answers(String decision, String remark) {}

    @Override
    public Map<String, Object> prefill(Step step) {
        AnalysisView analysis = analyses.view(step.get(ANALYSIS_ID));
        Map<String, Object> values = new HashMap<>();
        values.put("questionnaireId", analysis.questionnaireVersion());
        values.put("questionnaireTitle", choice.title(analysis.questionnaireVersion()));
        values.put("questionCount", choice.countQuestions(analysis.questionnaireVersion()));
        values.put("specialQuestions", choice.specialQuestions(analysis.questionnaireVersion()));
        values.put("legalBasisShown", analysis.legalBasis() == null ? "–" : Markdown.lines(analysis.legalBasis()));
        values.put("privacyNoticeShown", choice.noticeShown(analysis.notice()));
        return values;
    }

    @Override
    public void submit(Step step, Answers answers) {
        boolean approved = answers.decision().equals("approve");
        if (approved) {
            analyses.approveQuestionnaire(step.get(ANALYSIS_ID));
        } else {
            analyses.returnQuestionnaire(step.get(ANALYSIS_ID), answers.remark());
        }
        step.set(QUESTIONNAIRE_APPROVED, approved);
    }

    @Override
    @FourEyes(QuestionnaireVersion.THING)
    public Optional<Thing> approves(Step step) {
        return Optional.of(analyses.questionnaireThing(step.get(ANALYSIS_ID)));
    }
}
