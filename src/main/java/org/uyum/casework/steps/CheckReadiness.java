package org.uyum.casework.steps;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.uyum.casework.CaseworkProcess;
import org.uyum.casework.Readiness;
import org.uyum.engine.ServiceStep;
import org.uyum.engine.Step;
import org.uyum.programme.Programme;
import org.uyum.programme.ProgrammeProcess;
import org.uyum.programme.ProgrammeService;
import org.uyum.record.Fact;
import org.uyum.record.Recorder;

/** The gate before the needs analysis: every participating municipality needs a certified manager. */
@Component("checkReadiness")
class CheckReadiness implements ServiceStep {

    private final ProgrammeService programmes;
    private final Readiness readiness;
    private final Recorder recorder;

    CheckReadiness(ProgrammeService programmes, Readiness readiness, Recorder recorder) {
        this.programmes = programmes;
        this.readiness = readiness;
        this.recorder = recorder;
    }

    @Override
    public void perform(Step step) {
        Programme programme = programmes.byId(step.get(ProgrammeProcess.PROGRAMME_ID));
        Map<String, Boolean> ready = readiness.of(programme);
        step.set(CaseworkProcess.MUNICIPALITIES_READY, !ready.containsValue(false));
        recorder.fact(Fact.of("readinessChecked")
                .forCase(programme.number())
                .municipality(programme.lead())
                .in(step.processInstanceId())
                .detail("ready", ready));
    }
}
