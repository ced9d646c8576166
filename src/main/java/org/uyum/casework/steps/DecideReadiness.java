package org.uyum.casework.steps;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.uyum.casework.CaseworkProcess;
import org.uyum.casework.Readiness;
import org.uyum.engine.Step;
import org.uyum.engine.UserStep;
import org.uyum.identity.Municipalities;
import org.uyum.programme.Programme;
import org.uyum.programme.ProgrammeProcess;
import org.uyum.programme.ProgrammeService;
import org.uyum.record.Fact;
import org.uyum.record.Recorder;
import org.uyum.web.Texts;

/** Whether to train further, or to begin the interviews although a municipality has no certified manager. */
@Component("decideReadiness")
class DecideReadiness implements UserStep<DecideReadiness.Answers> {

    /** The reason is given for an override only. */
    record Answers(String decision, String reason) {}

    /** One row of the table in the form. */
    record Row(String municipality, String state) {}

    private static final String OVERRIDE = "override";

    private final ProgrammeService programmes;
    private final Readiness readiness;
    private final Municipalities municipalities;
    private final Recorder recorder;
    private final Texts texts;

    DecideReadiness(
            ProgrammeService programmes,
            Readiness readiness,
            Municipalities municipalities,
            Recorder recorder,
            Texts texts) {
        this.programmes = programmes;
        this.readiness = readiness;
        this.municipalities = municipalities;
        this.recorder = recorder;
        this.texts = texts;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        Programme programme = programmes.byId(step.get(ProgrammeProcess.PROGRAMME_ID));
        List<Row> rows = readiness.of(programme).entrySet().stream()
                .map(entry -> new Row(
                        municipalities.nameOf(entry.getKey()),
                        texts.get(entry.getValue() ? "casework.municipality.ready" : "casework.municipality.notReady")))
                .toList();
        return Map.of("readiness", rows);
    }

    @Override
    public void submit(Step step, Answers answers) {
        step.set(CaseworkProcess.READINESS_DECISION, answers.decision());
        recorder.fact(Fact.of(OVERRIDE.equals(answers.decision()) ? "readinessOverridden" : "trainingRepeated")
                .forCase(step.caseNumber())
                .municipality(step.municipality())
                .in(step.processInstanceId())
                .task(step.taskId()));
    }
}
