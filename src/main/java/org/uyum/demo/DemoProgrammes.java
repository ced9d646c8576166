package org.uyum.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.uyum.engine.Processes;
import org.uyum.programme.DemoMark;
import org.uyum.programme.ProgrammeService;
import org.uyum.questionnaire.QuestionnaireService;

/**
 * Three programmes of Zeytinburnu, brought to their state by doing the steps: one whose plan is in force, one in the
 * middle of its interviews, one just opened. Their dates lie in the past; they are marked as demo.
 */
@Component
class DemoProgrammes {

    private static final List<String> STAGES =
            List.of("training", "needsAnalysis", "discussion", "planning", "monitoring");

    private final DemoWalk walk;
    private final DemoTexts texts;
    private final DemoMark mark;
    private final DemoTraining training;
    private final DemoInterviews interviews;
    private final DemoReport report;
    private final DemoPlan plan;
    private final QuestionnaireService questionnaires;
    private final ProgrammeService programmes;
    private final Processes processes;

    DemoProgrammes(
            DemoWalk walk,
            DemoTexts texts,
            DemoMark mark,
            DemoTraining training,
            DemoInterviews interviews,
            DemoReport report,
            DemoPlan plan,
            QuestionnaireService questionnaires,
            ProgrammeService programmes,
            Processes processes) {
        this.walk = walk;
        this.texts = texts;
        this.mark = mark;
        this.training = training;
        this.interviews = interviews;
        this.report = report;
        this.plan = plan;
        this.questionnaires = questionnaires;
        this.programmes = programmes;
        this.processes = processes;
    }

    boolean areThere() {
        return walk.as("auditor", () -> !programmes.visible().isEmpty());
    }

    void provide() {
        mark.during(() -> {
            inForce();
            interviewing();
            open("programme.opened", LocalDate.of(2026, 9, 1));
        });
    }

    private void inForce() {
        LocalDate begin = LocalDate.of(2025, 2, 3);
        String number = open("programme.inForce", begin);
        plan(number, begin, "bagcilar", "fatih", "piraziz", "bozat");
        training.lead(number, begin.plusMonths(1));
        interviews.begin(number, questionnaire());
        interviews.hold(number, begin.plusMonths(4), 0);
        report.write(number);
        report.discuss(number, begin.plusMonths(6));
        plan.bringIntoForce(number, begin.plusMonths(7), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
    }

    private void interviewing() {
        LocalDate begin = LocalDate.of(2026, 2, 2);
        String number = open("programme.interviewing", begin);
        plan(number, begin, "bagcilar", "fatih");
        training.lead(number, begin.plusMonths(1));
        interviews.begin(number, questionnaire());
        interviews.hold(number, begin.plusMonths(5), 3);
    }

    private String questionnaire() {
        return walk.as("zbStaff1", () -> String.valueOf(questionnaires.shipped().id()));
    }

    private String open(String title, LocalDate begin) {
        return walk.as(
                "zbManager",
                () -> processes.startWithForm(
                        "establishUnit",
                        Map.of(
                                "title", texts.get(title),
                                "periodStart", begin.toString(),
                                "periodEnd", begin.plusMonths(23).toString())));
    }

    private void plan(String number, LocalDate begin, String... partners) {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("partners", List.of(partners));
        answers.put("team", List.of("zbStaff1", "zbStaff2", "zbStaff3"));
        LocalDate stageBegins = begin;
        for (String stage : STAGES) {
            answers.put(stage + "Start", stageBegins.toString());
            answers.put(stage + "End", stageBegins.plusMonths(3).toString());
            stageBegins = stageBegins.plusMonths(3).plusDays(1);
        }
        walk.step("zbManager", number, "planProgramme", answers);
    }
}
