package org.uyum.databank.steps;

import static org.uyum.databank.DatabankProcess.INTERVIEW_ID;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uyum.databank.Interview;
import org.uyum.databank.InterviewReview;
import org.uyum.databank.InterviewService;
import org.uyum.engine.FourEyes;
import org.uyum.engine.Step;
import org.uyum.engine.Thing;
import org.uyum.engine.UserStep;

/** The questionnaire again, with the answers that were returned. */
@Component("correctInterview")
class CorrectInterview implements UserStep<QuestionnaireAnswers> {

    private final InterviewService interviews;
    private final InterviewReview review;

    CorrectInterview(InterviewService interviews, InterviewReview review) {
        this.interviews = interviews;
        this.review = review;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        return review.correctionValues(interviews.byId(step.get(INTERVIEW_ID)));
    }

    @Override
    public void submit(Step step, QuestionnaireAnswers submitted) {
        interviews.correct(step.get(INTERVIEW_ID), submitted.all());
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
