package org.uyum.analysis.steps;

import static org.uyum.analysis.AnalysisProcess.ANALYSIS_ID;
import static org.uyum.programme.ProgrammeProcess.PROGRAMME_ID;

import org.springframework.stereotype.Component;
import org.uyum.analysis.AnalysisService;
import org.uyum.engine.ServiceStep;
import org.uyum.engine.Step;

/** A needs analysis begins. */
@Component("needsAnalysisStarted")
class NeedsAnalysisStarted implements ServiceStep {

    private final AnalysisService analyses;

    NeedsAnalysisStarted(AnalysisService analyses) {
        this.analyses = analyses;
    }

    @Override
    public void perform(Step step) {
        step.set(ANALYSIS_ID, analyses.start(step.caseNumber(), step.get(PROGRAMME_ID), step.processInstanceId()));
    }
}
