package org.uyum.databank;

import static org.uyum.web.Dates.ISTANBUL;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uyum.engine.Contributions;
import org.uyum.engine.Processes;
import org.uyum.identity.CurrentPerson;
import org.uyum.identity.Person;
import org.uyum.identity.Role;
import org.uyum.questionnaire.AnswerDocument;
import org.uyum.questionnaire.CheckedAnswers;
import org.uyum.questionnaire.InterviewOutcome;
import org.uyum.record.Fact;
import org.uyum.record.Recorder;
import org.uyum.web.Problem;
import org.uyum.web.Refused;
import org.uyum.web.Texts;

/** What people do in the course of one interview. */
@Service
public class InterviewService {

    private static final LocalTime USUAL_TIME = LocalTime.of(10, 0);

    private final Interviews interviews;
    private final AnswerRounds answerRounds;
    private final InterviewAnswers answers;
    private final Processes processes;
    private final Contributions contributions;
    private final CurrentPerson currentPerson;
    private final Recorder recorder;
    private final Texts texts;
    private final Clock clock;

    InterviewService(
            Interviews interviews,
            AnswerRounds answerRounds,
            InterviewAnswers answers,
            Processes processes,
            Contributions contributions,
            CurrentPerson currentPerson,
            Recorder recorder,
            Texts texts,
            Clock clock) {
        this.interviews = interviews;
        this.answerRounds = answerRounds;
        this.answers = answers;
        this.processes = processes;
        this.contributions = contributions;
        this.currentPerson = currentPerson;
        this.recorder = recorder;
        this.texts = texts;
        this.clock = clock;
    }

    public Interview byId(Long id) {
        return interviews.findById(id).orElseThrow(() -> new IllegalStateException("no interview has the id " + id));
    }

    @Transactional
    public void started(Long id, String processInstanceId) {
        interviews.start(id, processInstanceId, Instant.now(clock));
    }

    /** Sets the appointment; it may lie in the past, for an interview that is entered afterwards. */
    @Transactional
    public void schedule(Long id, LocalDateTime at, String place, String note) {
        requireAwaited(interviews.lock(id));
        interviews.schedule(id, at.atZone(ISTANBUL).toInstant(), place, note);
        record("interviewScheduled", byId(id));
    }

    /** Whether the current person may say that the interview was held or put off: its interviewer. */
    public boolean mayTell(Interview interview) {
        Person person = currentPerson.get();
        boolean interviewer = interview.interviewer() == null
                ? person.has(Role.STAFF) && interview.municipality().equals(person.municipality())
                : interview.interviewer().equals(person.id());
        return interviewer && interview.state() == InterviewState.SCHEDULED;
    }

    /** The interview was held already, before its appointment or without waiting for it. */
    @Transactional
    public void tellHeld(Long id) {
        processes.correlate(DatabankProcess.INTERVIEW_HELD, requireMayTell(id).processInstanceId());
    }

    /** The appointment was moved. */
    @Transactional
    public void reschedule(Long id, LocalDateTime at, String place, String note) {
        Interview interview = requireMayTell(id);
        schedule(id, at, place, note);
        processes.correlate(DatabankProcess.INTERVIEW_RESCHEDULED, interview.processInstanceId());
    }

    private Interview requireMayTell(Long id) {
        Interview interview = byId(id);
        if (!mayTell(interview)) {
            throw Refused.because("databank.interview.notYours");
        }
        return interview;
    }

    /** Takes the filled questionnaire, checked against all its rules; refused with every problem it has. */
    @Transactional
    public InterviewOutcome take(Long id, Map<String, Object> submitted) {
        Interview interview = interviews.lock(id);
        requireAwaited(interview);
        CheckedAnswers checked = answers.check(interview, submitted);
        if (checked.outcome() == InterviewOutcome.HELD) {
            store(interview, checked.document());
        } else {
            notHeld(id, checked.reason(), checked.newDate().orElse(null));
        }
        recorder.fact(about("interviewTaken", interview)
                .detail("outcome", checked.outcome().code()));
        return checked.outcome();
    }

    private void notHeld(Long id, String said, LocalDate newDate) {
        // who answers "no" to the question of consent need not give a reason
        String reason = said.isBlank() ? texts.official(() -> texts.get("databank.consent.declined")) : said;
        interviews.notHeld(id, reason);
        if (newDate != null) {
            interviews.proposeDate(
                    id, newDate.atTime(USUAL_TIME).atZone(ISTANBUL).toInstant());
        }
    }

    /** An import may have brought the answers while the form was open. */
    private static void requireAwaited(Interview interview) {
        if (!interview.state().isAwaited()) {
            throw Refused.because("databank.interview.answered");
        }
    }

    /**
     * An interview goes on with what an import told of it; the current person is who took the import over. Returns whether
     * it does: it may have ended meanwhile.
     */
    @Transactional
    boolean goOn(ImportedRow row) {
        Interview interview = interviews.lock(row.interview());
        boolean held = row.outcome() == InterviewOutcome.HELD;
        if (held ? interview.state() != InterviewState.HELD : !interview.state().isAwaited()) {
            return false;
        }
        if (held) {
            contributions.add(Interview.answersOf(interview.id()));
            if (interview.interviewer() != null) {
                // whose answers they are, by whoever they were uploaded
                contributions.add(Interview.answersOf(interview.id()), interview.interviewer());
            }
        } else {
            notHeld(interview.id(), row.reason(), row.newDate());
        }
        recorder.fact(about("interviewTaken", interview)
                .detail("outcome", row.outcome().code())
                .detail("imported", true));
        processes.correlate(
                DatabankProcess.ANSWERS_IMPORTED,
                interview.processInstanceId(),
                Map.of(DatabankProcess.INTERVIEW_OUTCOME, row.outcome().code()));
        return true;
    }

    /** Takes corrected answers; the earlier ones are kept. */
    @Transactional
    public void correct(Long id, Map<String, Object> submitted) {
        Interview interview = byId(id);
        CheckedAnswers checked = answers.check(interview, submitted);
        if (checked.outcome() != InterviewOutcome.HELD) {
            throw Refused.all(List.of(Problem.of("interviewOutcome", "databank.correct.mustBeHeld")));
        }
        store(interview, checked.document());
        record("interviewCorrected", interview);
    }

    private void store(Interview interview, AnswerDocument document) {
        int round = answerRounds
                        .findFirstByInterviewOrderByRoundDesc(interview.id())
                        .map(AnswerRound::round)
                        .orElse(0)
                + 1;
        answerRounds.save(new AnswerRound(
                null,
                interview.id(),
                round,
                document.toJson(),
                interview.municipality(),
                document.text("neighbourhood").orElse(null),
                document.text("assoc_type").orElse(null),
                document.text("interview_date").map(LocalDate::parse).orElse(null),
                currentPerson.get().id(),
                Instant.now(clock)));
        interviews.held(interview.id());
    }

    /** The answers as they stand; none while the interview was not held. */
    public Optional<AnswerDocument> answers(Long id) {
        return answerRounds
                .findFirstByInterviewOrderByRoundDesc(id)
                .map(AnswerRound::answers)
                .map(AnswerDocument::fromJson);
    }

    /** How often answers were entered. */
    public int rounds(Long id) {
        return answerRounds
                .findFirstByInterviewOrderByRoundDesc(id)
                .map(AnswerRound::round)
                .orElse(0);
    }

    /** Counts an attempt in which the association was not reached. Returns whether another one is left. */
    @Transactional
    public boolean countAttempt(Long id) {
        interviews.countAttempt(id);
        return byId(id).attempts() < Interview.MOST_ATTEMPTS;
    }

    private void record(String kind, Interview interview) {
        recorder.fact(about(kind, interview));
    }

    private static Fact about(String kind, Interview interview) {
        return Fact.of(kind)
                .forCase(interview.caseNumber())
                .municipality(interview.municipality())
                .about("interview/" + interview.id());
    }
}
