package org.uyum.databank;

import java.util.List;
import org.springframework.stereotype.Component;
import org.uyum.programme.CaseContribution;
import org.uyum.programme.Outcome;
import org.uyum.programme.Programme;
import org.uyum.programme.Stage;
import org.uyum.web.Texts;

/** Shows in the overview of a programme how far its interviews came. */
@Component
class DatabankContribution implements CaseContribution {

    private final DatabankService databank;
    private final Texts texts;

    DatabankContribution(DatabankService databank, Texts texts) {
        this.databank = databank;
        this.texts = texts;
    }

    @Override
    public List<Outcome> outcomes(Programme programme) {
        return databank
                .latest(programme.number())
                .filter(fieldwork -> fieldwork.formId() != null)
                .map(fieldwork -> new Outcome(
                        Stage.NEEDS_ANALYSIS,
                        texts.get("databank.outcome.title"),
                        "/programmes/" + programme.number() + "/interviews",
                        state(fieldwork),
                        fieldwork.closedAt()))
                .stream()
                .toList();
    }

    private String state(Fieldwork fieldwork) {
        Coverage total = databank.coverage(fieldwork.id()).total();
        return switch (fieldwork.state()) {
            case PLANNED -> texts.get("databank.outcome.planned");
            case RUNNING -> texts.get("databank.outcome.running", total.invited() - total.open(), total.invited());
            case CLOSED -> texts.get("databank.outcome.closed", total.interviewed());
        };
    }
}
