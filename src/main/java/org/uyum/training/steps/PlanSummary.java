package org.uyum.training.steps;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.uyum.training.Training;
import org.uyum.training.TrainingPlan;
import org.uyum.training.TrainingService;
import org.uyum.web.Texts;

/** What the forms show of the plan: its sessions, their sum, what is missing, its rules. */
@Component
class PlanSummary {

    private final TrainingService trainingService;
    private final TrainingTables tables;
    private final Texts texts;

    PlanSummary(TrainingService trainingService, TrainingTables tables, Texts texts) {
        this.trainingService = trainingService;
        this.tables = tables;
        this.texts = texts;
    }

    Map<String, Object> of(Long training) {
        Training current = trainingService.byId(training);
        TrainingPlan plan = trainingService.plan(training);
        Map<String, Object> shown = new HashMap<>();
        shown.put("sessions", tables.sessions(training));
        shown.put(
                "planSummary",
                texts.get("training.plan.summary", plan.sessions().size(), hours(plan)));
        shown.put("planGaps", String.join(" ", gaps(plan)));
        shown.put("attendanceThreshold", current.attendanceThreshold());
        shown.put("passMark", current.passMark());
        shown.put("planNote", orEmpty(current.planNote()));
        shown.put("returnedBecause", orEmpty(current.planReturnReason()));
        return shown;
    }

    private String hours(TrainingPlan plan) {
        return texts.get(
                "training.plan.hours", plan.totalMinutes(), plan.totalMinutes() / 60, plan.totalMinutes() % 60);
    }

    private List<String> gaps(TrainingPlan plan) {
        return plan.problems().stream().map(texts::of).toList();
    }

    static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
