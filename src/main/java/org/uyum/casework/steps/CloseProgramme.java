package org.uyum.casework.steps;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.uyum.engine.OpenTasks;
import org.uyum.engine.Step;
import org.uyum.engine.UserStep;
import org.uyum.programme.CaseContribution;
import org.uyum.programme.Outcome;
import org.uyum.programme.Programme;
import org.uyum.programme.ProgrammeProcess;
import org.uyum.programme.ProgrammeService;
import org.uyum.web.Dates;
import org.uyum.web.Names;
import org.uyum.web.Refused;
import org.uyum.web.Texts;

/** Closes the programme with a final assessment, in view of all that it produced. */
@Component("closeProgramme")
class CloseProgramme implements UserStep<CloseProgramme.Answers> {

    record Answers(String closingNote) {}

    /** One row of the table in the form. */
    record Row(String stage, String title, String state, String date) {}

    private final ProgrammeService programmes;
    private final OpenTasks openTasks;
    private final ObjectProvider<CaseContribution> contributions;
    private final Names names;
    private final Dates dates;
    private final Texts texts;

    CloseProgramme(
            ProgrammeService programmes,
            OpenTasks openTasks,
            ObjectProvider<CaseContribution> contributions,
            Names names,
            Dates dates,
            Texts texts) {
        this.programmes = programmes;
        this.openTasks = openTasks;
        this.contributions = contributions;
        this.names = names;
        this.dates = dates;
        this.texts = texts;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        Programme programme = programmes.byId(step.get(ProgrammeProcess.PROGRAMME_ID));
        List<Row> rows = contributions
                .orderedStream()
                .flatMap(module -> module.outcomes(programme).stream())
                .sorted(Comparator.comparing(Outcome::stage))
                .map(this::row)
                .toList();
        return Map.of(
                "programmeTitle", programme.title(),
                "participants", names.municipalities(programme.participants()),
                "period", dates.span(programme.periodStart(), programme.periodEnd()),
                "outcomes", rows);
    }

    @Override
    public void submit(Step step, Answers answers) {
        long others = openTasks.openTasks(step.caseNumber()).stream()
                .filter(task -> !task.key().equals(step.stepId()))
                .count();
        if (others > 0) {
            throw Refused.because("casework.close.openTasks", others);
        }
        programmes.close(step.get(ProgrammeProcess.PROGRAMME_ID), answers.closingNote());
    }

    private Row row(Outcome outcome) {
        return new Row(
                texts.get(outcome.stage().messageKey()),
                outcome.title(),
                outcome.state() == null ? "" : outcome.state(),
                dates.day(outcome.at()));
    }
}
