package org.uyum.databank.steps;

import static org.uyum.databank.DatabankProcess.INTERVIEW_DATE;
import static org.uyum.databank.DatabankProcess.INTERVIEW_ID;
import static org.uyum.web.Dates.ISTANBUL;

import java.time.LocalDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uyum.databank.Interview;
import org.uyum.databank.InterviewService;
import org.uyum.engine.Step;
import org.uyum.engine.UserStep;
import org.uyum.web.Texts;

/** The appointment with the association. */
@Component("scheduleInterview")
class ScheduleInterview implements UserStep<ScheduleInterview.Answers> {

    private final InterviewService interviews;
    private final Texts texts;

    ScheduleInterview(InterviewService interviews, Texts texts) {
        this.interviews = interviews;
        this.texts = texts;
    }

    record Answers(LocalDateTime appointmentAt, String appointmentPlace, String appointmentNote) {}

    @Override
    public Map<String, Object> prefill(Step step) {
        Interview interview = interviews.byId(step.get(INTERVIEW_ID));
        Map<String, Object> values = new HashMap<>();
        values.put("interviewId", interview.id());
        values.put("organisationName", interview.organisationName());
        values.put("attempt", interview.attempts() + 1);
        values.put("mostAttempts", Interview.MOST_ATTEMPTS);
        values.put(
                "earlier",
                Optional.ofNullable(interview.outcomeReason())
                        .map(reason -> texts.get("databank.schedule.earlier", reason))
                        .orElseGet(() -> texts.get("databank.schedule.first")));
        values.put(
                "appointmentAt",
                Optional.ofNullable(interview.appointmentAt())
                        .map(at -> LocalDateTime.ofInstant(at, ISTANBUL))
                        .orElse(null));
        values.put("appointmentPlace", interview.appointmentPlace());
        values.put("appointmentNote", interview.appointmentNote());
        return values;
    }

    @Override
    public void submit(Step step, Answers answers) {
        interviews.schedule(
                step.get(INTERVIEW_ID), answers.appointmentAt(), answers.appointmentPlace(), answers.appointmentNote());
        step.set(
                INTERVIEW_DATE,
                Date.from(answers.appointmentAt().atZone(ISTANBUL).toInstant()));
    }
}
