package org.uyum.databank.steps;

import static org.uyum.databank.DatabankProcess.INTERVIEW_ACCEPTED;
import static org.uyum.databank.DatabankProcess.INTERVIEW_ID;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uyum.databank.AnswerLine;
import org.uyum.databank.Interview;
import org.uyum.databank.InterviewAnswers;
import org.uyum.databank.InterviewService;
import org.uyum.engine.FourEyes;
import org.uyum.engine.Step;
import org.uyum.engine.Thing;
import org.uyum.engine.UserStep;
import org.uyum.identity.People;
import org.uyum.web.Texts;

/** Somebody else looks at the answers before they enter the data bank. */
@Component("reviewInterview")
class ReviewInterview implements UserStep<ReviewInterview.Answers> {

    /** Type of the thing that is the answers of an interview. */
    static final String ANSWERS = "interview";

    private final InterviewService interviews;
    private final InterviewAnswers answers;
    private final People people;
    private final Texts texts;

    ReviewInterview(InterviewService interviews, InterviewAnswers answers, People people, Texts texts) {
        this.interviews = interviews;
        this.answers = answers;
        this.people = people;
        this.texts = texts;
    }

    record Answers(String decision, String remark) {}

    static Thing answersOf(Step step) {
        return Thing.of(ANSWERS, step.get(INTERVIEW_ID), 1);
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        Interview interview = interviews.byId(step.get(INTERVIEW_ID));
        List<AnswerLine> lines = interviews
                .answers(interview.id())
                .map(document -> answers.lines(interview, document, true))
                .orElse(List.of());
        return Map.of(
                "interviewId", interview.id(),
                "organisationName", interview.organisationName(),
                "interviewerName", people.nameOf(interview.interviewer()),
                "earlier",
                        interview.reviewRemark() == null
                                ? ""
                                : texts.get("databank.review.earlier", interview.reviewRemark()),
                "answers", lines);
    }

    @Override
    public void submit(Step step, Answers answers) {
        boolean accepted = answers.decision().equals("accept");
        interviews.review(step.get(INTERVIEW_ID), accepted, answers.remark());
        step.set(INTERVIEW_ACCEPTED, accepted);
    }

    @Override
    @FourEyes(ANSWERS)
    public Optional<Thing> approves(Step step) {
        return Optional.of(answersOf(step));
    }
}
