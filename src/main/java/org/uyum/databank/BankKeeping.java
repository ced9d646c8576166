package org.uyum.databank;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.uyum.programme.ProgrammeService;
import org.uyum.questionnaire.AnswerDocument;
import org.uyum.questionnaire.Questionnaire;
import org.uyum.questionnaire.QuestionnaireService;
import org.uyum.questionnaire.Repeat;

/** Puts interviews into the data bank, with what they are found by, in the transaction that accepts their answers. */
@Component
class BankKeeping {

    private final BankEntries entries;
    private final BankBacklog backlog;
    private final Fieldworks fieldworks;
    private final AnswerRounds answerRounds;
    private final QuestionnaireService questionnaires;
    private final ProgrammeService programmes;

    BankKeeping(
            BankEntries entries,
            BankBacklog backlog,
            Fieldworks fieldworks,
            AnswerRounds answerRounds,
            QuestionnaireService questionnaires,
            ProgrammeService programmes) {
        this.entries = entries;
        this.backlog = backlog;
        this.fieldworks = fieldworks;
        this.answerRounds = answerRounds;
        this.questionnaires = questionnaires;
        this.programmes = programmes;
    }

    /** What the interviews of one round have in common. */
    private record Asked(Long version, Questionnaire questionnaire, BankLayout layout, String mark, String lead) {}

    private Asked asked(Fieldwork fieldwork) {
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
        keep(
                List.of(interview),
                asked(fieldworks.findById(interview.fieldwork()).orElseThrow()));
    }

    /** Puts in those interviews of a round that are missing, or coded by another layout. */
    void keepMissing(Fieldwork fieldwork, List<Interview> some) {
        Asked asked = asked(fieldwork);
        Set<Long> there = entries.alreadyCoded(
                asked.mark(), some.stream().map(Interview::id).toList());
        keep(some.stream().filter(interview -> !there.contains(interview.id())).toList(), asked);
    }

    private void keep(List<Interview> some, Asked asked) {
        if (some.isEmpty()) {
            return;
        }
        Map<Long, Interview> byId = some.stream().collect(Collectors.toMap(Interview::id, Function.identity()));
        entries.write(answerRounds.newestOf(byId.keySet()).stream()
                .map(round -> kept(byId.get(round.interview()), round, asked))
                .toList());
        backlog.remove(List.copyOf(byId.keySet()));
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
}
