package org.uyum.databank.steps;

import static org.uyum.databank.DatabankProcess.INTERVIEW_ACCEPTED;
import static org.uyum.databank.DatabankProcess.INTERVIEW_ID;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uyum.databank.Interview;
import org.uyum.databank.InterviewReview;
import org.uyum.databank.InterviewService;
import org.uyum.databank.ReviewLine;
import org.uyum.engine.FourEyes;
import org.uyum.engine.Step;
import org.uyum.engine.Thing;
import org.uyum.engine.UserStep;
import org.uyum.identity.People;
import org.uyum.web.Texts;

/**
 * Somebody else looks at the answers before they enter the data bank. Single answers are marked as returned on the
 * interview's page; the decision about the whole is taken here.
 */
@Component("reviewInterview")
class ReviewInterview implements UserStep<ReviewInterview.Answers> {

    private final InterviewService interviews;
    private final InterviewReview review;
    private final People people;
    private final Texts texts;

    ReviewInterview(InterviewService interviews, InterviewReview review, People people, Texts texts) {
        this.interviews = interviews;
        this.review = review;
        this.people = people;
        this.texts = texts;
    }

    record Answers(String decision, String remark) {}

    @Override
    public Map<String, Object> prefill(Step step) {
        Interview interview = interviews.byId(step.get(INTERVIEW_ID));
        List<ReviewLine> lines = review.lines(interview, true);
        return Map.of(
                "interviewId", interview.id(),
                "organisationName", interview.organisationName(),
                "interviewerName", people.nameOf(interview.interviewer()),
                "earlier",
                        interview.reviewRemark() == null
                                ? ""
                                : texts.get("databank.review.earlier", interview.reviewRemark()),
                "answers", lines.stream().map(this::answer).toList(),
                "changes",
                        lines.stream()
                                .filter(line -> line.isChanged() || line.corrected())
                                .map(this::change)
                                .toList(),
                "marked",
                        lines.stream()
                                .filter(ReviewLine::isMarked)
                                .map(line -> Map.of("question", line.question(), "remark", line.mark()))
                                .toList());
    }

    private Map<String, String> answer(ReviewLine line) {
        return Map.of("section", line.section(), "question", line.question(), "answer", orUnanswered(line.answer()));
    }

    private Map<String, String> change(ReviewLine line) {
        return Map.of(
                "question",
                line.question(),
                "returnRemark",
                line.corrected() ? line.lastRemark() : "",
                "before",
                orUnanswered(line.before()),
                "after",
                line.isLeft() ? texts.get("databank.review.left") : orUnanswered(line.answer()));
    }

    private String orUnanswered(String answer) {
        return answer.isEmpty() ? texts.get("databank.review.unanswered") : answer;
    }

    @Override
    public void submit(Step step, Answers answers) {
        boolean accepted = answers.decision().equals("accept");
        review.decide(step.get(INTERVIEW_ID), accepted, answers.remark());
        step.set(INTERVIEW_ACCEPTED, accepted);
    }

    /** A remark may quote an answer: it is kept with the others, and destroyed with them. */
    @Override
    public boolean keepsAnswers() {
        return true;
    }

    @Override
    @FourEyes(Interview.ANSWERS)
    public Optional<Thing> approves(Step step) {
        return Optional.of(Interview.answersOf(step.get(INTERVIEW_ID)));
    }
}
