package org.uyum.databank.steps;

import static org.uyum.databank.DatabankProcess.INTERVIEW_ID;

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
import org.uyum.questionnaire.AnswerDocument;

/** The questionnaire again, with the answers that were returned. */
@Component("correctInterview")
class CorrectInterview implements UserStep<QuestionnaireAnswers> {

    private final InterviewService interviews;
    private final InterviewAnswers answers;

    CorrectInterview(InterviewService interviews, InterviewAnswers answers) {
        this.interviews = interviews;
        this.answers = answers;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        Interview interview = interviews.byId(step.get(INTERVIEW_ID));
        return answers.values(interview, interviews.answers(interview.id()).orElse(AnswerDocument.EMPTY));
    }

    @Override
    public void submit(Step step, QuestionnaireAnswers submitted) {
        interviews.correct(step.get(INTERVIEW_ID), submitted.all());
    }

    @Override
    @FourEyes(ReviewInterview.ANSWERS)
    public Optional<Thing> prepares(Step step) {
        return Optional.of(ReviewInterview.answersOf(step));
    }

    @Override
    public boolean keepsAnswers() {
        return true;
    }
}
