package org.uyum.databank;

import static org.uyum.web.Dates.ISTANBUL;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uyum.engine.KeptSubmissions;
import org.uyum.identity.CurrentPerson;
import org.uyum.identity.Person;
import org.uyum.identity.Role;
import org.uyum.record.Fact;
import org.uyum.record.Recorder;
import org.uyum.web.Refused;

/**
 * How long answers are kept, and their destruction: when their time is over, or at the request of whoever they concern
 * (KVKK, law 6698, art. 7 and 11; by-law on the deletion of personal data, art. 11: at least every six months, and the
 * log of it for three years). What was destroyed is in no table any more; that it was stays.
 */
@Service
public class AnswerRetention {

    /** So long before their end the page shows what will be destroyed. */
    private static final Period AHEAD = Period.ofMonths(6);

    /** So long it is known who destroyed answers, and at whose request. */
    private static final Period LOG_KEPT = Period.ofYears(3);

    private static final int MOST_LISTED = 500;
    private static final int LONGEST_REFERENCE = 120;

    private final Retentions retentions;
    private final Interviews interviews;
    private final AnswerRounds answerRounds;
    private final AnswersImportRows importedRows;
    private final AnswerRemarks answerRemarks;
    private final KeptSubmissions submissions;
    private final CurrentPerson currentPerson;
    private final Recorder recorder;
    private final Period period;
    private final Clock clock;

    AnswerRetention(
            Retentions retentions,
            Interviews interviews,
            AnswerRounds answerRounds,
            AnswersImportRows importedRows,
            AnswerRemarks answerRemarks,
            KeptSubmissions submissions,
            CurrentPerson currentPerson,
            Recorder recorder,
            @Value("${uyum.retention.answers}") Period period,
            Clock clock) {
        this.retentions = retentions;
        this.interviews = interviews;
        this.answerRounds = answerRounds;
        this.importedRows = importedRows;
        this.answerRemarks = answerRemarks;
        this.submissions = submissions;
        this.currentPerson = currentPerson;
        this.recorder = recorder;
        this.period = period;
        this.clock = clock;
    }

    public Period period() {
        return period;
    }

    /** Of the municipalities of the current person, what will be destroyed within half a year, the earliest first. */
    public List<RetainedAnswers> soonOver() {
        Set<String> municipalities = readable();
        return municipalities.isEmpty() ? List.of() : retentions.keptUntil(municipalities, today().plus(AHEAD));
    }

    /** Of the municipalities of the current person, what was destroyed, the last first. */
    public List<RetainedAnswers> destroyed() {
        Set<String> municipalities = readable();
        return municipalities.isEmpty() ? List.of() : retentions.destroyed(municipalities, MOST_LISTED);
    }

    /** Whether the current person reads what is kept until when: staff, managers and auditors. */
    public boolean mayRead() {
        return currentPerson.get().hasAny(Role.STAFF, Role.MANAGER, Role.AUDITOR);
    }

    private Set<String> readable() {
        return mayRead() ? currentPerson.get().municipalities() : Set.of();
    }

    /** Until when the answers of an interview are kept; empty before they came into the data bank. */
    public Optional<RetainedAnswers> of(Long interview) {
        return retentions.of(interview);
    }

    /** Those of some interviews whose answers were destroyed. */
    public Set<Long> destroyed(Collection<Long> interviews) {
        return retentions.destroyed(interviews);
    }

    /** Whether the current person may destroy the answers: a manager of the municipality that asked. */
    public boolean mayDestroy(Interview interview) {
        Person person = currentPerson.get();
        return person.has(Role.MANAGER)
                && interview.municipality().equals(person.municipality())
                && retentions
                        .of(interview.id())
                        .filter(kept -> !kept.isDestroyed())
                        .isPresent();
    }

    /**
     * Destroys the answers of an interview at the request of whoever they concern.
     *
     * @param reference number of the request in the municipality's documents; may be empty
     */
    @Transactional
    public void destroy(Long id, DestructionReason reason, String reference) {
        Interview interview = interviews.findById(id).orElseThrow();
        if (!mayDestroy(interview)) {
            throw Refused.because(
                    retentions.of(id).filter(RetainedAnswers::isDestroyed).isPresent()
                            ? "databank.retention.already"
                            : "databank.retention.notAllowed");
        }
        String number = reference == null ? "" : reference.strip();
        if (number.length() > LONGEST_REFERENCE) {
            throw Refused.because("databank.retention.referenceTooLong", LONGEST_REFERENCE);
        }
        if (PersonalData.isFoundIn(number)) {
            throw Refused.because("databank.personalData");
        }
        destroy(interview, reason, number.isEmpty() ? null : number);
    }

    /** Sets the day until which answers are kept, when they come into the data bank. */
    @Transactional
    public void keep(Interview interview, Instant stored) {
        if (retentions.of(interview.id()).isEmpty()) {
            retentions.keep(
                    interview.id(), LocalDate.ofInstant(stored, ISTANBUL).plus(period));
        }
    }

    /** Interviews whose answers are kept no longer. */
    List<Long> over() {
        return retentions.over(today());
    }

    /** Destroys the answers of one of them. */
    @Transactional
    public void destroyWhatIsOver(Long id) {
        destroy(interviews.findById(id).orElseThrow(), DestructionReason.PERIOD, null);
    }

    /** Sets the day for answers that came into the data bank with an earlier version; forgets the log after its time. */
    @Transactional
    public void tidy() {
        interviews.answeredWithoutRetention().forEach(interview -> keep(interview, interview.endedAt()));
        retentions.forgetDestroyedBefore(
                today().minus(LOG_KEPT).atStartOfDay(ISTANBUL).toInstant());
    }

    private void destroy(Interview interview, DestructionReason reason, String reference) {
        String person = currentPerson.id().orElse(null);
        if (!retentions.markDestroyed(interview.id(), Instant.now(clock), person, reason, reference)) {
            return;
        }
        retentions.countRounds(interview.id(), answerRounds.deleteByInterview(interview.id()));
        answerRemarks.deleteByInterview(interview.id());
        interviews.forgetNotes(interview.id());
        importedRows.forget(interview.id());
        submissions.forgetAnswers(interview.processInstanceId());
        recorder.fact(Fact.of("answersDestroyed")
                .forCase(interview.caseNumber())
                .municipality(interview.municipality())
                .about("interview/" + interview.id())
                .detail("reason", reason.name()));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ISTANBUL));
    }
}
