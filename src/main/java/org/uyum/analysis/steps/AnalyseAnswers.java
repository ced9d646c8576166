package org.uyum.analysis.steps;

import static org.uyum.analysis.AnalysisProcess.ANALYSIS_ID;

import org.springframework.stereotype.Component;
import org.uyum.analysis.AnalysisService;
import org.uyum.engine.ServiceStep;
import org.uyum.engine.Step;

/** Computes the figures from the answers in the data bank. */
@Component("analyseAnswers")
class AnalyseAnswers implements ServiceStep {

    private final AnalysisService analyses;

    AnalyseAnswers(AnalysisService analyses) {
        this.analyses = analyses;
    }

    @Override
    public void perform(Step step) {
        analyses.analyse(step.get(ANALYSIS_ID));
    }
}
