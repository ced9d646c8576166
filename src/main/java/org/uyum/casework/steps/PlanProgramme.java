package org.uyum.casework.steps;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.uyum.casework.FourEyes;
import org.uyum.casework.StageDates;
import org.uyum.engine.Step;
import org.uyum.engine.UserStep;
import org.uyum.identity.Municipalities;
import org.uyum.identity.People;
import org.uyum.identity.Role;
import org.uyum.programme.Programme;
import org.uyum.programme.Programme.StagePlan;
import org.uyum.programme.ProgrammeProcess;
import org.uyum.programme.ProgrammeService;
import org.uyum.programme.Stage;
import org.uyum.web.Problem;
import org.uyum.web.Refused;
import org.uyum.web.Texts;

/** Sets who takes part in the programme and when its stages are to be. */
@Component("planProgramme")
class PlanProgramme implements UserStep<PlanProgramme.Answers> {

    private static final Map<Stage, String> FIELDS = Map.of(
            Stage.TRAINING, "training",
            Stage.NEEDS_ANALYSIS, "needsAnalysis",
            Stage.DISCUSSION, "discussion",
            Stage.PLANNING, "planning",
            Stage.MONITORING, "monitoring");

    record Answers(
            List<String> partners,
            List<String> team,
            LocalDate trainingStart,
            LocalDate trainingEnd,
            LocalDate needsAnalysisStart,
            LocalDate needsAnalysisEnd,
            LocalDate discussionStart,
            LocalDate discussionEnd,
            LocalDate planningStart,
            LocalDate planningEnd,
            LocalDate monitoringStart,
            LocalDate monitoringEnd) {

        Answers {
            partners = partners == null ? List.of() : List.copyOf(partners);
            team = team == null ? List.of() : List.copyOf(team);
        }

        Set<StagePlan> stages() {
            return Set.of(
                    new StagePlan(Stage.TRAINING, trainingStart, trainingEnd),
                    new StagePlan(Stage.NEEDS_ANALYSIS, needsAnalysisStart, needsAnalysisEnd),
                    new StagePlan(Stage.DISCUSSION, discussionStart, discussionEnd),
                    new StagePlan(Stage.PLANNING, planningStart, planningEnd),
                    new StagePlan(Stage.MONITORING, monitoringStart, monitoringEnd));
        }
    }

    /** One choice of a list in the form. */
    record Option(String label, String value) {}

    private final ProgrammeService programmes;
    private final Municipalities municipalities;
    private final People people;
    private final FourEyes fourEyes;
    private final Texts texts;

    PlanProgramme(
            ProgrammeService programmes, Municipalities municipalities, People people, FourEyes fourEyes, Texts texts) {
        this.programmes = programmes;
        this.municipalities = municipalities;
        this.people = people;
        this.fourEyes = fourEyes;
        this.texts = texts;
    }

    @Override
    public Map<String, Object> prefill(Step step) {
        Programme programme = programmes.byId(step.get(ProgrammeProcess.PROGRAMME_ID));
        Map<String, Object> shown = new HashMap<>();
        shown.put("programmeTitle", programme.title());
        shown.put("leadName", municipalities.nameOf(programme.lead()));
        shown.put("municipalityOptions", municipalityOptions(programme.lead()));
        shown.put("personOptions", personOptions(programme.lead()));
        shown.put("pairsWithoutTwo", pairsWithoutTwo(programme.lead()));
        FIELDS.forEach((stage, field) -> {
            StagePlan proposed = StageDates.proposed(stage, programme.periodStart(), programme.periodEnd());
            shown.put(field + "Start", proposed.plannedStart());
            shown.put(field + "End", proposed.plannedEnd());
        });
        return shown;
    }

    @Override
    public void submit(Step step, Answers answers) {
        List<Problem> problems = new ArrayList<>();
        answers.stages().stream()
                .filter(plan -> plan.plannedEnd().isBefore(plan.plannedStart()))
                .map(plan -> Problem.of(
                        FIELDS.get(plan.stage()) + "End",
                        "casework.stage.reversed",
                        texts.get(plan.stage().messageKey())))
                .forEach(problems::add);
        Refused.ifAny(problems);
        programmes.plan(
                step.get(ProgrammeProcess.PROGRAMME_ID),
                answers.partners(),
                new HashSet<>(answers.team()),
                answers.stages());
    }

    private List<Option> municipalityOptions(String lead) {
        return municipalities.findAllSorted().stream()
                .filter(municipality -> !municipality.code().equals(lead))
                .map(municipality -> new Option(municipality.name(), municipality.code()))
                .toList();
    }

    private List<Option> personOptions(String lead) {
        return people.of(lead, Role.STAFF, Role.MANAGER, Role.STRATEGY).stream()
                .map(person -> new Option(person.name(), person.id()))
                .toList();
    }

    /** A list in Markdown, empty if every pair has two people. */
    private String pairsWithoutTwo(String lead) {
        return fourEyes.pairsWithoutTwo(lead).stream()
                .map(key -> "- " + texts.get(key))
                .collect(Collectors.joining("\n"));
    }
}
