package org.uyum.databank.steps;

import static org.uyum.databank.DatabankProcess.INTERVIEW_ID;
import static org.uyum.databank.DatabankProcess.INTERVIEW_OUTCOME;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uyum.databank.Interview;
import org.uyum.databank.InterviewAnswers;
import org.uyum.databank.InterviewService;
import org.uyum.engine.FourEyes;
import org.uyum.engine.Step;
import org.uyum.engine.Thing;
import org.uyum.engine.UserStep;

/** The interview itself: the questionnaire is filled in, or why it was not. */
@Component("conductInterview")
class ConductInterview implements UserStep<QuestionnaireAnswers> {

    private final InterviewService interviews;
    private final InterviewAnswers answers;

    ConductInterview(InterviewService interviews, InterviewAnswers answers) {
        this.interviews = interviews;
        this.answers = answers;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        return answers.firstValues(interviews.byId(step.get(INTERVIEW_ID)), step.assignee());
    }

    @Override
    public void submit(Step step, QuestionnaireAnswers submitted) {
        step.set(
                INTERVIEW_OUTCOME,
                interviews.take(step.get(INTERVIEW_ID), submitted.all()).code());
    }

    @Override
    @FourEyes(Interview.ANSWERS)
    public Optional<Thing> prepares(Step step) {
        return Optional.of(Interview.answersOf(step.get(INTERVIEW_ID)));
    }

    @Override
    public boolean keepsAnswers() {
        return true;
    }
}
