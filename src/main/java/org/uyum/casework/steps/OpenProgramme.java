package org.uyum.casework.steps;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.uyum.engine.Step;
import org.uyum.engine.UserStep;
import org.uyum.programme.Programme;
import org.uyum.programme.ProgrammeProcess;
import org.uyum.programme.ProgrammeService;

/** The start form: opens a programme, led by the municipality of whoever opens it. */
@Component("openProgramme")
class OpenProgramme implements UserStep<OpenProgramme.Answers> {

    record Answers(String title, LocalDate periodStart, LocalDate periodEnd) {}

    private final ProgrammeService programmes;

    OpenProgramme(ProgrammeService programmes) {
        this.programmes = programmes;
    }

    @Override
    public void submit(Step step, Answers answers) {
        Programme opened = programmes.open(
                step.municipality(),
                answers.title(),
                answers.periodStart(),
                answers.periodEnd(),
                step.processInstanceId());
        step.nameCase(opened.number());
        step.set(ProgrammeProcess.PROGRAMME_ID, opened.id());
    }
}
