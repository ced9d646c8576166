package org.uyum.databank;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uyum.engine.Processes;
import org.uyum.identity.CurrentPerson;
import org.uyum.identity.Person;
import org.uyum.identity.Role;
import org.uyum.programme.ProgrammeService;
import org.uyum.programme.Stage;
import org.uyum.programme.StageInterrupted;
import org.uyum.record.Fact;
import org.uyum.record.Recorder;
import org.uyum.web.Refused;

/** How interviews end, one by one or withdrawn, and how the last one or a manager closes their round. */
@Service
public class InterviewClosing {

    private static final int LONGEST_REASON = 2000;

    private final Fieldworks fieldworks;
    private final Interviews interviews;
    private final AnswerRounds answerRounds;
    private final AnswerRetention retention;
    private final BankKeeping bank;
    private final ProgrammeService programmes;
    private final Processes processes;
    private final CurrentPerson currentPerson;
    private final Recorder recorder;
    private final Clock clock;

    InterviewClosing(
            Fieldworks fieldworks,
            Interviews interviews,
            AnswerRounds answerRounds,
            AnswerRetention retention,
            BankKeeping bank,
            ProgrammeService programmes,
            Processes processes,
            CurrentPerson currentPerson,
            Recorder recorder,
            Clock clock) {
        this.fieldworks = fieldworks;
        this.interviews = interviews;
        this.answerRounds = answerRounds;
        this.retention = retention;
        this.bank = bank;
        this.programmes = programmes;
        this.processes = processes;
        this.currentPerson = currentPerson;
        this.recorder = recorder;
        this.clock = clock;
    }

    /**
     * An interview ended; called once or again. The round's row is locked, so that of two interviews that end at once
     * exactly one is the last.
     */
    @Transactional
    public void end(Long interviewId, InterviewState state) {
        Interview interview = interviews.findById(interviewId).orElseThrow();
        Fieldwork fieldwork = fieldworks.findLockedById(interview.fieldwork());
        Instant now = Instant.now(clock);
        if (end(interview, state, now)
                && fieldwork.state() == Fieldwork.State.RUNNING
                && interviews.countOpen(fieldwork.id()) == 0) {
            close(fieldwork, null, now);
        }
    }

    /** Whether the current person may close the running interviews early: a manager of the lead municipality. */
    public boolean mayClose(Fieldwork fieldwork) {
        return fieldwork.state() == Fieldwork.State.RUNNING && isManagerOf(lead(fieldwork));
    }

    /**
     * Closes the interviews before the last one ended. Those in which nothing was answered yet are withdrawn; those that
     * were held run on, and their answers come into the data bank but are not counted, because the analysis has begun.
     */
    @Transactional
    public void closeEarly(Long id, String reason) {
        Fieldwork fieldwork = fieldworks.findLockedById(id);
        if (!mayClose(fieldwork)) {
            throw Refused.because("databank.close.notAllowed");
        }
        String why = requireReason(reason);
        Instant now = Instant.now(clock);
        if (answerRounds.storedUntil(id, now).isEmpty()) {
            throw Refused.because("databank.close.nothing");
        }
        close(fieldwork, why, now);
        interviews.findByFieldworkOrderById(id).stream()
                .filter(interview -> interview.state().isAwaited())
                .forEach(interview -> withdraw(interview, why, now));
    }

    /** Whether the current person may withdraw an interview: a manager of its municipality or of the lead. */
    public boolean mayWithdraw(Interview interview) {
        return interview.state().isAwaited()
                && (isManagerOf(interview.municipality()) || isManagerOf(lead(fieldwork(interview))));
    }

    /** Gives up an interview in which nothing was answered yet. The last one to end closes the round. */
    @Transactional
    public void withdraw(Long interviewId, String reason) {
        Fieldwork fieldwork = fieldworks.findLockedById(
                interviews.findById(interviewId).orElseThrow().fieldwork());
        Interview interview = interviews.lock(interviewId);
        if (interview.state().isEnded()) {
            throw Refused.because("databank.withdraw.ended");
        }
        if (!interview.state().isAwaited()) {
            throw Refused.because("databank.withdraw.held");
        }
        if (!mayWithdraw(interview)) {
            throw Refused.because("databank.withdraw.notAllowed");
        }
        Instant now = Instant.now(clock);
        withdraw(interview, requireReason(reason), now);
        if (fieldwork.state() == Fieldwork.State.RUNNING && interviews.countOpen(fieldwork.id()) == 0) {
            close(fieldwork, null, now);
        }
    }

    /** Interviews end with their stage, also those that were held. Nobody waits for their number any more. */
    @EventListener
    void endWith(StageInterrupted interrupted) {
        if (interrupted.stage() != Stage.NEEDS_ANALYSIS) {
            return;
        }
        Instant now = Instant.now(clock);
        List<Interview> open = interviews.findByCaseNumberAndEndedAtIsNullOrderById(interrupted.caseNumber());
        open.forEach(interview -> withdraw(interview, interrupted.reason(), now));
        fieldworks.findByCaseNumberOrderById(interrupted.caseNumber()).stream()
                .filter(fieldwork -> fieldwork.state() != Fieldwork.State.CLOSED)
                .forEach(fieldwork -> markClosed(fieldwork, interrupted.reason(), now));
    }

    private void withdraw(Interview interview, String reason, Instant now) {
        interviews.setReason(interview.id(), reason);
        end(interview, InterviewState.WITHDRAWN, now);
        if (interview.isStarted()) {
            processes.correlate(DatabankProcess.INTERVIEW_WITHDRAWN, interview.processInstanceId());
        }
    }

    private boolean end(Interview interview, InterviewState state, Instant now) {
        boolean ended = interviews.end(interview.id(), state.name(), now);
        if (ended) {
            if (answerRounds.existsByInterview(interview.id())) {
                retention.keep(interview, now);
            }
            if (state == InterviewState.STORED) {
                interviews.findById(interview.id()).ifPresent(bank::keep);
            }
            recorder.fact(Fact.of("interviewEnded")
                    .forCase(interview.caseNumber())
                    .municipality(interview.municipality())
                    .about("interview/" + interview.id())
                    .detail("state", state.name()));
        }
        return ended;
    }

    private void close(Fieldwork fieldwork, String reason, Instant now) {
        markClosed(fieldwork, reason, now);
        processes.correlate(DatabankProcess.INTERVIEWS_CLOSED, fieldwork.waitingInstance());
    }

    private void markClosed(Fieldwork fieldwork, String reason, Instant now) {
        fieldworks.close(fieldwork.id(), reason, currentPerson.id().orElse(null), now);
        recorder.fact(
                Fact.of("interviewsClosed").forCase(fieldwork.caseNumber()).detail("early", reason != null));
    }

    private Fieldwork fieldwork(Interview interview) {
        return fieldworks.findById(interview.fieldwork()).orElseThrow();
    }

    private String lead(Fieldwork fieldwork) {
        return programmes.byId(fieldwork.programme()).lead();
    }

    private boolean isManagerOf(String municipality) {
        Person person = currentPerson.get();
        return person.has(Role.MANAGER) && municipality.equals(person.municipality());
    }

    private static String requireReason(String reason) {
        String said = reason == null ? "" : reason.strip();
        if (said.isEmpty()) {
            throw Refused.because("databank.close.reasonMissing");
        }
        if (said.length() > LONGEST_REASON) {
            throw Refused.because("databank.close.reasonTooLong", LONGEST_REASON);
        }
        if (PersonalData.isFoundIn(said)) {
            throw Refused.because("databank.close.personalData");
        }
        return said;
    }
}
