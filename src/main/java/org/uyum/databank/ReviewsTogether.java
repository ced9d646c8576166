package org.uyum.databank;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.uyum.engine.Contributions;
import org.uyum.engine.OpenTask;
import org.uyum.engine.OpenTasks;
import org.uyum.engine.Processes;
import org.uyum.identity.CurrentPerson;
import org.uyum.identity.Deputies;
import org.uyum.identity.Person;
import org.uyum.identity.Role;
import org.uyum.questionnaire.AnswerDocument;
import org.uyum.record.Fact;
import org.uyum.record.Recorder;
import org.uyum.web.Refused;
import org.uyum.web.Texts;

/**
 * The answers of several interviews accepted at once: after an import hundreds wait for somebody's review. Each is accepted
 * as in its task, through the same checks and in a transaction of its own, so that what speaks against one keeps back no
 * other.
 */
@Service
public class ReviewsTogether {

    /** So many at once, which is what a page shows. */
    public static final int MOST = 100;

    private static final Set<Role> REVIEWERS = Set.of(Role.STAFF, Role.MANAGER);

    private static final Map<String, Object> ACCEPTED = Map.of("decision", "accept");

    private final Interviews interviews;
    private final AnswerRounds rounds;
    private final OpenTasks openTasks;
    private final Processes processes;
    private final Contributions contributions;
    private final Deputies deputies;
    private final CurrentPerson currentPerson;
    private final Recorder recorder;
    private final Texts texts;
    private final TransactionTemplate transactions;

    ReviewsTogether(
            Interviews interviews,
            AnswerRounds rounds,
            OpenTasks openTasks,
            Processes processes,
            Contributions contributions,
            Deputies deputies,
            CurrentPerson currentPerson,
            Recorder recorder,
            Texts texts,
            PlatformTransactionManager transactionManager) {
        this.interviews = interviews;
        this.rounds = rounds;
        this.openTasks = openTasks;
        this.processes = processes;
        this.contributions = contributions;
        this.deputies = deputies;
        this.currentPerson = currentPerson;
        this.recorder = recorder;
        this.texts = texts;
        this.transactions = new TransactionTemplate(transactionManager);
    }

    /**
     * The answers of an interview as somebody saw them.
     *
     * @param round how often answers had been entered
     */
    public record Seen(Long interview, int round) {}

    /**
     * What there is to see of answers in a list.
     *
     * @param answered questions with an answer, rounds of repeats counted each
     */
    public record Entered(int round, int answered) {}

    /** One that was not accepted, with the reason as a sentence. */
    public record Left(String organisationName, String why) {}

    /** Of those that were chosen. */
    public record Outcome(int accepted, List<Left> left) {}

    /** Of some interviews of a round those whose answers wait for a review that the current person may make. */
    public List<Interview> awaiting(Fieldwork fieldwork, Collection<Interview> some) {
        Person person = currentPerson.get();
        if (!reviews(person)) {
            return List.of();
        }
        Set<String> own = contributions.of(person.id(), Interview.ANSWERS);
        Set<String> open = openTasks.instancesToWorkIn(fieldwork.caseNumber(), DatabankProcess.REVIEW_INTERVIEW);
        return some.stream()
                .filter(interview -> interview.state() == InterviewState.HELD)
                .filter(interview -> interview.municipality().equals(person.municipality()))
                .filter(interview -> open.contains(interview.processInstanceId()))
                .filter(interview ->
                        !own.contains(Interview.answersOf(interview.id()).id()))
                .toList();
    }

    private boolean reviews(Person person) {
        return REVIEWERS.stream().anyMatch(person::has)
                || deputies.actingAs(person.id()).stream()
                        .flatMap(deputyship -> deputyship.roles().stream())
                        .anyMatch(REVIEWERS::contains);
    }

    /** What was entered last for some interviews, by their ids. */
    public Map<Long, Entered> entered(Collection<Interview> some) {
        Set<Long> ids = some.stream().map(Interview::id).collect(Collectors.toSet());
        return ids.isEmpty()
                ? Map.of()
                : rounds.newestOf(ids).stream()
                        .collect(Collectors.toMap(
                                AnswerRound::interview,
                                round -> new Entered(
                                        round.round(),
                                        AnswerDocument.fromJson(round.answers()).size())));
    }

    /** Accepts the answers of some interviews that the current person's municipality holds in a round, as they were seen. */
    public Outcome accept(Fieldwork fieldwork, List<Seen> chosen) {
        if (chosen.isEmpty() || chosen.size() > MOST) {
            throw Refused.because("databank.together.howMany", MOST);
        }
        String municipality = currentPerson.get().municipality();
        Map<Long, Interview> known = interviews.findByFieldworkOrderById(fieldwork.id()).stream()
                .filter(interview -> interview.municipality().equals(municipality))
                .collect(Collectors.toMap(Interview::id, Function.identity()));
        List<Left> left = new ArrayList<>();
        int accepted = 0;
        for (Seen seen : chosen) {
            Interview interview = known.get(seen.interview());
            if (interview == null) {
                throw Refused.because("databank.together.unknown");
            }
            try {
                transactions.executeWithoutResult(status -> accept(seen));
                accepted++;
            } catch (Refused refusal) {
                left.add(new Left(
                        interview.organisationName(),
                        refusal.problems().stream().map(texts::of).collect(Collectors.joining(" "))));
            }
        }
        if (accepted > 0) {
            recorder.fact(Fact.of("interviewsAcceptedTogether")
                    .forCase(fieldwork.caseNumber())
                    .municipality(municipality)
                    .detail("interviews", accepted));
        }
        return new Outcome(accepted, left);
    }

    private void accept(Seen seen) {
        Interview interview = interviews.lock(seen.interview());
        OpenTask task = openTasks
                .openTask(interview.processInstanceId(), DatabankProcess.REVIEW_INTERVIEW)
                .filter(open -> isAsSeen(interview, seen))
                .orElseThrow(() -> Refused.because("databank.review.stale"));
        if (!openTasks.isMine(task)) {
            processes.claim(task.id());
        }
        processes.complete(task.id(), ACCEPTED);
    }

    private boolean isAsSeen(Interview interview, Seen seen) {
        return interview.state() == InterviewState.HELD
                && rounds.findFirstByInterviewOrderByRoundDesc(interview.id())
                        .filter(round -> round.round() == seen.round())
                        .isPresent();
    }
}
