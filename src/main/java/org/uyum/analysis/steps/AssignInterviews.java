package org.uyum.analysis.steps;

import static org.uyum.analysis.AnalysisProcess.ANALYSIS_ID;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.uyum.analysis.AnalysisService;
import org.uyum.databank.DatabankService;
import org.uyum.databank.Fieldwork;
import org.uyum.databank.Interview;
import org.uyum.databank.InterviewAssignments;
import org.uyum.engine.Step;
import org.uyum.engine.UserStep;
import org.uyum.identity.Municipalities;
import org.uyum.identity.People;
import org.uyum.web.Problem;
import org.uyum.web.Refused;
import org.uyum.web.Texts;

/** The interviews were assigned on our page; here the assignment is closed. */
@Component("assignInterviews")
class AssignInterviews implements UserStep<AssignInterviews.Answers> {

    private final AnalysisService analyses;
    private final DatabankService databank;
    private final InterviewAssignments assignments;
    private final Municipalities municipalities;
    private final People people;
    private final Texts texts;

    AssignInterviews(
            AnalysisService analyses,
            DatabankService databank,
            InterviewAssignments assignments,
            Municipalities municipalities,
            People people,
            Texts texts) {
        this.analyses = analyses;
        this.databank = databank;
        this.assignments = assignments;
        this.municipalities = municipalities;
        this.people = people;
        this.texts = texts;
    }

    record Answers(String uncoveredReason) {}

    @Override
    public Map<String, Object> prefill(Step step) {
        Fieldwork fieldwork = fieldwork(step);
        List<Map<String, String>> rows =
                databank.interviews(fieldwork.id()).stream().map(this::row).toList();
        List<String> uncovered = assignments.uncovered(fieldwork);
        return Map.of(
                "assignments", rows,
                "assigned", rows.size(),
                "everyMunicipalityCovered", uncovered.isEmpty(),
                "uncovered", names(uncovered));
    }

    private Map<String, String> row(Interview interview) {
        return Map.of(
                "organisation",
                interview.organisationName(),
                "municipality",
                municipalities.nameOf(interview.municipality()),
                "interviewer",
                interview.interviewer() == null
                        ? texts.get("databank.interviewer.any")
                        : people.nameOf(interview.interviewer()));
    }

    @Override
    public void submit(Step step, Answers answers) {
        Fieldwork fieldwork = fieldwork(step);
        List<Problem> problems = new ArrayList<>();
        if (databank.interviews(fieldwork.id()).isEmpty()) {
            problems.add(Problem.of(null, "databank.assign.none"));
        }
        List<String> uncovered = assignments.uncovered(fieldwork);
        if (!uncovered.isEmpty() && answers.uncoveredReason() == null) {
            problems.add(Problem.of("uncoveredReason", "databank.assign.uncovered", names(uncovered)));
        }
        Refused.ifAny(problems);
        databank.explainUncovered(fieldwork.id(), answers.uncoveredReason());
    }

    private Fieldwork fieldwork(Step step) {
        return databank.fieldwork(analyses.view(step.get(ANALYSIS_ID)).fieldwork());
    }

    private String names(List<String> codes) {
        return String.join(", ", codes.stream().map(municipalities::nameOf).toList());
    }
}
