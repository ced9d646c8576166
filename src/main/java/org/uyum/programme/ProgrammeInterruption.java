package org.uyum.programme;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uyum.engine.CaseHistory;
import org.uyum.engine.PathEntry;
import org.uyum.engine.Processes;
import org.uyum.identity.CurrentPerson;
import org.uyum.identity.Person;
import org.uyum.identity.Role;
import org.uyum.record.Fact;
import org.uyum.record.Recorder;
import org.uyum.web.Problem;
import org.uyum.web.Refused;

/** What a manager of the lead municipality can do to a programme that does not go as planned: skip a stage, cancel. */
@Service
public class ProgrammeInterruption {

    /** Most characters of a reason. */
    public static final int LONGEST_REASON = 2000;

    /** Stages that have nothing to work on when an earlier one was skipped, and are left out with it. */
    private static final Map<Stage, Stage> LEFT_OUT_WITH =
            Map.of(Stage.NEEDS_ANALYSIS, Stage.DISCUSSION, Stage.PLANNING, Stage.MONITORING);

    private final Programmes programmes;
    private final CaseHistory history;
    private final Processes processes;
    private final CurrentPerson currentPerson;
    private final ApplicationEventPublisher events;
    private final Recorder recorder;
    private final Clock clock;

    ProgrammeInterruption(
            Programmes programmes,
            CaseHistory history,
            Processes processes,
            CurrentPerson currentPerson,
            ApplicationEventPublisher events,
            Recorder recorder,
            Clock clock) {
        this.programmes = programmes;
        this.history = history;
        this.processes = processes;
        this.currentPerson = currentPerson;
        this.events = events;
        this.recorder = recorder;
        this.clock = clock;
    }

    /** Whether the current person may skip stages of the programme and cancel it. */
    public boolean mayInterrupt(Programme programme) {
        Person person = currentPerson.get();
        return programme.isOpen()
                && person.has(Role.MANAGER)
                && programme.lead().equals(person.municipality());
    }

    /** The stages that end if this one is skipped: itself, and the one that then has nothing to work on. */
    public static List<Stage> skippedWith(Stage stage) {
        return Optional.ofNullable(LEFT_OUT_WITH.get(stage))
                .map(next -> List.of(stage, next))
                .orElse(List.of(stage));
    }

    /**
     * Ends the running stage; the case goes on behind it. Sends {@code stageSkipped}. Refused if another stage is
     * running by now.
     */
    @Transactional
    public void skip(Programme programme, Stage stage, String reason) {
        requireRight(programme);
        String why = requireReason(reason);
        if (running(programme).filter(stage::equals).isEmpty()) {
            throw Refused.because("programme.skip.notRunning");
        }
        List<Stage> ending = skippedWith(stage);
        Instant now = Instant.now(clock);
        String person = currentPerson.get().id();
        programmes.save(programme.skipped(ending.stream()
                .map(each -> new Programme.StageSkip(each, why, person, now))
                .toList()));
        ending.forEach(each -> events.publishEvent(new StageInterrupted(programme.number(), each, why)));
        recorder.fact(fact("stageSkipped", programme).detail("stages", ending));
        processes.correlate(ProgrammeProcess.STAGE_SKIPPED, programme.processInstanceId());
    }

    /** Ends the programme before its time, with all that is still running in it. Sends {@code programmeCancelled}. */
    @Transactional
    public void cancel(Programme programme, String reason) {
        requireRight(programme);
        String why = requireReason(reason);
        programmes.save(programme.ended(Programme.Status.CANCELLED, why, Instant.now(clock)));
        Arrays.stream(Stage.values())
                .forEach(stage -> events.publishEvent(new StageInterrupted(programme.number(), stage, why)));
        recorder.fact(fact("programmeCancelled", programme));
        processes.correlate(ProgrammeProcess.PROGRAMME_CANCELLED, programme.processInstanceId());
    }

    /** The stage in which the case stands; none between stages. */
    public Optional<Stage> running(Programme programme) {
        Set<String> open = history.path(programme.processInstanceId()).stream()
                .filter(entry -> entry.ended() == null)
                .map(PathEntry::activity)
                .collect(Collectors.toSet());
        return Arrays.stream(Stage.values())
                .filter(stage -> open.contains(stage.activity()))
                .findFirst();
    }

    private void requireRight(Programme programme) {
        if (!programme.isOpen()) {
            throw Refused.because("programme.interrupt.ended");
        }
        if (!mayInterrupt(programme)) {
            throw new AccessDeniedException("only a manager of the lead municipality may do this");
        }
    }

    private static String requireReason(String reason) {
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty()) {
            throw Refused.all(List.of(Problem.of("reason", "programme.interrupt.reasonMissing")));
        }
        if (why.length() > LONGEST_REASON) {
            throw Refused.all(
                    List.of(Problem.of("reason", "programme.interrupt.reasonTooLong", LONGEST_REASON, why.length())));
        }
        return why;
    }

    private static Fact fact(String kind, Programme programme) {
        return Fact.of(kind)
                .forCase(programme.number())
                .municipality(programme.lead())
                .in(programme.processInstanceId());
    }
}
