package org.uyum.databank;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.uyum.programme.ProgrammeService;
import org.uyum.questionnaire.AnswerDocument;
import org.uyum.questionnaire.Questionnaire;
import org.uyum.questionnaire.QuestionnaireService;
import org.uyum.questionnaire.Repeat;

/** Puts interviews into the data bank, with what they are found by, in the transaction that accepts their answers. */
@Component
class BankKeeping {

    private static final Logger LOG = LoggerFactory.getLogger(BankKeeping.class);

    /** So many documents are in memory at once. */
    private static final int AT_ONCE = 200;

    private final BankEntries entries;
    private final Interviews interviews;
    private final Fieldworks fieldworks;
    private final AnswerRounds answerRounds;
    private final QuestionnaireService questionnaires;
    private final ProgrammeService programmes;
    private final TransactionTemplate transactions;

    BankKeeping(
            BankEntries entries,
            Interviews interviews,
            Fieldworks fieldworks,
            AnswerRounds answerRounds,
            QuestionnaireService questionnaires,
            ProgrammeService programmes,
            PlatformTransactionManager transactionManager) {
        this.entries = entries;
        this.interviews = interviews;
        this.fieldworks = fieldworks;
        this.answerRounds = answerRounds;
        this.questionnaires = questionnaires;
        this.programmes = programmes;
        this.transactions = new TransactionTemplate(transactionManager);
    }

    /** What the interviews of one round have in common. */
    private record Asked(Long version, Questionnaire questionnaire, BankLayout layout, String mark, String lead) {}

    private Asked asked(Long fieldworkId) {
        Fieldwork fieldwork = fieldworks.findById(fieldworkId).orElseThrow();
        Questionnaire questionnaire = questionnaires.questionnaire(fieldwork.questionnaireVersion());
        BankLayout layout = BankLayout.of(questionnaire);
        return new Asked(
                fieldwork.questionnaireVersion(),
                questionnaire,
                layout,
                layout.mark(),
                programmes.byId(fieldwork.programme()).lead());
    }

    /** Puts in the newest answers of an interview; kept already, they take the place of the earlier ones. */
    void keep(Interview interview) {
        keep(List.of(interview), asked(interview.fieldwork()));
    }

    private void keep(List<Interview> some, Asked asked) {
        Map<Long, Interview> byId = some.stream().collect(Collectors.toMap(Interview::id, Function.identity()));
        entries.write(answerRounds.newestOf(byId.keySet()).stream()
                .map(round -> kept(byId.get(round.interview()), round, asked))
                .toList());
    }

    private static BankEntries.Kept kept(Interview interview, AnswerRound round, Asked asked) {
        AnswerDocument document = AnswerDocument.fromJson(round.answers());
        return new BankEntries.Kept(
                new BankEntry(
                        round.id(),
                        interview.id(),
                        interview.organisation(),
                        interview.organisationName(),
                        interview.caseNumber(),
                        interview.municipality(),
                        round.neighbourhood(),
                        round.assocType() == null ? interview.associationType() : round.assocType(),
                        asked.version(),
                        round.interviewDate(),
                        Objects.requireNonNullElse(interview.endedAt(), round.enteredAt())),
                asked.lead(),
                mostRounds(asked.questionnaire(), document),
                asked.mark(),
                asked.layout().coded(document),
                new BankWords(asked.questionnaire(), interview, document));
    }

    private static int mostRounds(Questionnaire questionnaire, AnswerDocument document) {
        return questionnaire
                .all()
                .filter(Repeat.class::isInstance)
                .mapToInt(repeat -> document.rounds(repeat.name()).size())
                .max()
                .orElse(0);
    }

    /**
     * Puts in what earlier versions of the program accepted, anew what they coded by another order of questions; of several
     * nodes that start at once, one does. What cannot be read is left out and does not keep the program from starting.
     */
    @Order(0)
    @EventListener(ApplicationStartedEvent.class)
    void keepEarlier() {
        entries.marks()
                .forEach((version, marks) ->
                        attempt("version of a questionnaire", version, () -> removeCodedOtherwise(version, marks)));
        entries.fieldworksWithMissing()
                .forEach(fieldwork -> attempt(
                        "round of interviews",
                        fieldwork,
                        () -> transactions.executeWithoutResult(status -> keepMissing(fieldwork))));
    }

    private static void attempt(String what, Long id, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            // no more than its kind: what it says may quote answers
            LOG.error(
                    "{} {} is not in the data bank as it should be, the next start tries again: {}",
                    what,
                    id,
                    e.getClass().getName());
        }
    }

    private void removeCodedOtherwise(Long version, Set<String> marks) {
        String mark = BankLayout.of(questionnaires.questionnaire(version)).mark();
        if (!marks.equals(Set.of(mark))) {
            entries.removeCodedOtherwise(version, mark);
        }
    }

    private void keepMissing(Long fieldwork) {
        fieldworks.findLockedById(fieldwork);
        Asked asked = asked(fieldwork);
        List<Long> missing = entries.missing(fieldwork);
        for (int first = 0; first < missing.size(); first += AT_ONCE) {
            keep(interviews.findAllById(missing.subList(first, Math.min(first + AT_ONCE, missing.size()))), asked);
        }
    }
}
