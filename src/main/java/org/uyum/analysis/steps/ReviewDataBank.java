package org.uyum.analysis.steps;

import static org.uyum.analysis.AnalysisProcess.ANALYSIS_ID;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.uyum.analysis.AnalysisService;
import org.uyum.analysis.AnalysisView;
import org.uyum.analysis.FigureTables;
import org.uyum.analysis.figures.Figures.CoverageTable;
import org.uyum.databank.DatabankService;
import org.uyum.engine.Step;
import org.uyum.engine.UserStep;

/** Staff look through the data bank before it is analysed. */
@Component("reviewDataBank")
class ReviewDataBank implements UserStep<ReviewDataBank.Answers> {

    private final AnalysisService analyses;
    private final DatabankService databank;
    private final FigureTables tables;

    ReviewDataBank(AnalysisService analyses, DatabankService databank, FigureTables tables) {
        this.analyses = analyses;
        this.databank = databank;
        this.tables = tables;
    }

    record Answers(Boolean dataBankReady, String dataBankNote) {}

    @Override
    public Map<String, Object> prefill(Step step) {
        AnalysisView analysis = analyses.view(step.get(ANALYSIS_ID));
        CoverageTable coverage = tables.coverage(analysis.fieldwork(), analysis.questionnaireVersion());
        String early = databank.fieldwork(analysis.fieldwork()).closingReason();
        Map<String, Object> values = new HashMap<>();
        values.put("byMunicipality", coverage.byMunicipality());
        values.put("byType", coverage.byType());
        values.put("invited", coverage.total().invited());
        values.put("interviewed", coverage.total().interviewed());
        values.put("closedEarly", early != null);
        values.put("closingReason", Objects.toString(early, ""));
        return values;
    }

    @Override
    public void submit(Step step, Answers answers) {
        analyses.reviewDataBank(step.get(ANALYSIS_ID), answers.dataBankNote());
    }
}
