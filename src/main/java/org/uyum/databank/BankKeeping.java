package org.uyum.databank;

import java.util.Objects;
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
    private record Asked(Long version, Questionnaire questionnaire, String lead) {}

    private Asked asked(Long fieldworkId) {
        Fieldwork fieldwork = fieldworks.findById(fieldworkId).orElseThrow();
        return new Asked(
                fieldwork.questionnaireVersion(),
                questionnaires.questionnaire(fieldwork.questionnaireVersion()),
                programmes.byId(fieldwork.programme()).lead());
    }

    /** Puts in the newest answers of an interview; kept already, they take the place of the earlier ones. */
    void keep(Interview interview) {
        keep(interview, asked(interview.fieldwork()));
    }

    private void keep(Interview interview, Asked asked) {
        answerRounds
                .findFirstByInterviewOrderByRoundDesc(interview.id())
                .ifPresent(round -> keep(interview, round, asked));
    }

    private void keep(Interview interview, AnswerRound round, Asked asked) {
        AnswerDocument document = AnswerDocument.fromJson(round.answers());
        entries.write(
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

    /** Puts in what earlier versions of the program accepted; of several nodes that start at once, one does. */
    @Order(0)
    @EventListener(ApplicationStartedEvent.class)
    void keepEarlier() {
        entries.fieldworksWithMissing()
                .forEach(fieldwork -> transactions.executeWithoutResult(status -> {
                    fieldworks.findLockedById(fieldwork);
                    Asked asked = asked(fieldwork);
                    entries.missing(fieldwork)
                            .forEach(id -> interviews.findById(id).ifPresent(interview -> keep(interview, asked)));
                }));
    }
}
