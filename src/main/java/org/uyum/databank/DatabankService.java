package org.uyum.databank;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uyum.engine.Processes;
import org.uyum.engine.Variable;
import org.uyum.programme.ProgrammeProcess;
import org.uyum.questionnaire.AnswerDocument;
import org.uyum.record.Fact;
import org.uyum.record.Recorder;

/** Rounds of interviews as a whole: opened, started, counted, and what they brought into the data bank. */
@Service
public class DatabankService {

    private final Fieldworks fieldworks;
    private final Interviews interviews;
    private final AnswerRounds answerRounds;
    private final Processes processes;
    private final Recorder recorder;
    private final Clock clock;

    DatabankService(
            Fieldworks fieldworks,
            Interviews interviews,
            AnswerRounds answerRounds,
            Processes processes,
            Recorder recorder,
            Clock clock) {
        this.fieldworks = fieldworks;
        this.interviews = interviews;
        this.answerRounds = answerRounds;
        this.processes = processes;
        this.recorder = recorder;
        this.clock = clock;
    }

    /** Opens a round of interviews for the process instance that will wait for its end; asked again, it is the same. */
    @Transactional
    public Fieldwork open(String caseNumber, Long programme, String waitingInstance) {
        return fieldworks
                .findByWaitingInstance(waitingInstance)
                .orElseGet(() -> fieldworks.save(Fieldwork.planned(caseNumber, programme, waitingInstance)));
    }

    /** Sets what the interviewers will ask; the form was deployed before. */
    @Transactional
    public void useQuestionnaire(Long fieldwork, Long questionnaireVersion, Long notice, String formId) {
        fieldworks.setQuestionnaire(fieldwork, questionnaireVersion, notice, formId);
    }

    /** Keeps why participating municipalities have no interviews; null if all have. */
    @Transactional
    public void explainUncovered(Long fieldwork, String reason) {
        fieldworks.setUncoveredReason(fieldwork, reason);
    }

    public Fieldwork fieldwork(Long id) {
        return fieldworks.findById(id).orElseThrow(() -> new IllegalStateException("no fieldwork has the id " + id));
    }

    /** The newest round of interviews of a case. */
    public Optional<Fieldwork> latest(String caseNumber) {
        return fieldworks.findFirstByCaseNumberOrderByIdDesc(caseNumber);
    }

    public List<Interview> interviews(Long fieldwork) {
        return interviews.findByFieldworkOrderById(fieldwork);
    }

    /** An interview of a case, of whichever round. */
    public Optional<Interview> interview(String caseNumber, Long id) {
        return interviews
                .findById(id)
                .filter(interview -> interview.caseNumber().equals(caseNumber));
    }

    /** Starts every planned interview of the newest round of a case, each as a process instance of its own. */
    @Transactional
    public void startInterviews(String caseNumber) {
        Fieldwork fieldwork =
                latest(caseNumber).orElseThrow(() -> new IllegalStateException(caseNumber + " has no fieldwork"));
        fieldworks.run(fieldwork.id());
        List<Interview> planned = interviews(fieldwork.id()).stream()
                .filter(interview -> interview.state() == InterviewState.PLANNED)
                .toList();
        planned.forEach(interview -> start(fieldwork, interview));
        recorder.fact(Fact.of("interviewsStarted").forCase(caseNumber).detail("interviews", planned.size()));
    }

    void start(Fieldwork fieldwork, Interview interview) {
        Map<Variable<?>, Object> variables = new HashMap<>();
        variables.put(ProgrammeProcess.PROGRAMME_ID, fieldwork.programme());
        variables.put(DatabankProcess.INTERVIEW_ID, interview.id());
        variables.put(DatabankProcess.INTERVIEWER, interview.interviewer());
        variables.put(DatabankProcess.QUESTIONNAIRE_FORM, fieldwork.formId());
        processes.start(DatabankProcess.KEY, fieldwork.caseNumber(), interview.municipality(), variables);
    }

    /** The answers that count: those in the data bank when the interviews were closed. */
    public List<StoredAnswers> counted(Long fieldworkId) {
        Instant until = Optional.ofNullable(fieldwork(fieldworkId).closedAt()).orElseGet(() -> Instant.now(clock));
        return answerRounds.storedUntil(fieldworkId, until).stream()
                .map(round -> new StoredAnswers(
                        round.interview(),
                        round.municipality(),
                        round.assocType(),
                        AnswerDocument.fromJson(round.answers())))
                .toList();
    }

    /** How far the interviews came; after the closing, what ended later stays open. */
    public Coverage.Tables coverage(Long fieldworkId) {
        Instant until = fieldwork(fieldworkId).closedAt();
        List<Interview> all = interviews(fieldworkId);
        return new Coverage.Tables(
                grouped(all, until, Interview::municipality),
                grouped(all, until, interview -> Optional.ofNullable(interview.associationType())
                        .orElse("other")),
                Coverage.of("", states(all, until)));
    }

    private static List<Coverage> grouped(List<Interview> all, Instant until, Function<Interview, String> group) {
        return all.stream().collect(Collectors.groupingBy(group, TreeMap::new, Collectors.toList())).entrySet().stream()
                .map(entry -> Coverage.of(entry.getKey(), states(entry.getValue(), until)))
                .filter(coverage -> coverage.invited() > 0)
                .toList();
    }

    private static List<InterviewState> states(Collection<Interview> all, Instant until) {
        return all.stream()
                .map(interview -> until != null
                                && interview.endedAt() != null
                                && interview.endedAt().isAfter(until)
                        ? InterviewState.STARTED
                        : interview.state())
                .toList();
    }
}
