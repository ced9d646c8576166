package org.uyum.analysis.steps;

import static org.uyum.analysis.AnalysisProcess.ANALYSIS_ID;

import java.util.HashMap;
import java.util.List;
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

/** Which questionnaire is used, on which legal basis, with which privacy notice. */
@Component("prepareQuestionnaire")
class PrepareQuestionnaire implements UserStep<PrepareQuestionnaire.Answers> {

    private final AnalysisService analyses;
    private final QuestionnaireChoice choice;

    PrepareQuestionnaire(AnalysisService analyses, QuestionnaireChoice choice) {
        this.analyses = analyses;
        this.choice = choice;
    }

    record Answers(String questionnaireVersion, String legalBasis, String privacyNotice) {}

    @Override
    public Map<String, Object> prefill(Step step) {
        AnalysisView analysis = analyses.view(step.get(ANALYSIS_ID));
        Long version = Optional.ofNullable(analysis.questionnaireVersion()).orElseGet(choice::usual);
        Map<String, Object> values = new HashMap<>();
        values.put("questionnaireVersions", choice.options());
        values.put("questionnaireVersion", String.valueOf(version));
        values.put("specialQuestions", choice.specialQuestions(version));
        values.put("legalBasis", analysis.legalBasis());
        List<Map<String, String>> notices = choice.notices(analysis.notice());
        values.put("privacyNotices", notices);
        values.put("privacyNotice", chosen(analysis.notice(), notices));
        values.put("returned", analysis.questionnaireRemark() != null);
        values.put("returnRemark", analysis.questionnaireRemark());
        return values;
    }

    @Override
    public void submit(Step step, Answers answers) {
        analyses.prepareQuestionnaire(
                step.get(ANALYSIS_ID),
                Long.valueOf(answers.questionnaireVersion()),
                answers.legalBasis(),
                Long.valueOf(answers.privacyNotice()));
    }

    /** The one chosen before; the only one there is; else nobody is led to choose one without looking. */
    private static String chosen(Long before, List<Map<String, String>> notices) {
        if (before != null) {
            return String.valueOf(before);
        }
        return notices.size() == 1 ? notices.get(0).get("value") : null;
    }

    @Override
    @FourEyes(QuestionnaireVersion.THING)
    public Optional<Thing> prepares(Step step) {
        return Optional.of(analyses.questionnaireThing(step.get(ANALYSIS_ID)));
    }
}
