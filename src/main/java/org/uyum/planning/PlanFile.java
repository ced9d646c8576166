package org.uyum.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.uyum.identity.People;
import org.uyum.web.Dates;
import org.uyum.web.Texts;

/** What the forms show about a plan: its head, its rows, what the check says, what was decided so far. */
@Component
public class PlanFile {

    private final PlanningService planning;
    private final ApprovalRounds rounds;
    private final EvidenceSource evidence;
    private final People people;
    private final Dates dates;
    private final Texts texts;

    PlanFile(
            PlanningService planning,
            ApprovalRounds rounds,
            EvidenceSource evidence,
            People people,
            Dates dates,
            Texts texts) {
        this.planning = planning;
        this.rounds = rounds;
        this.evidence = evidence;
        this.people = people;
        this.dates = dates;
        this.texts = texts;
    }

    public Map<String, Object> of(Plan plan) {
        PlanTree tree = planning.tree(plan.id());
        List<PlanFlaw> flaws = planning.flaws(tree);
        Map<String, Object> file = new HashMap<>();
        file.put("planRound", plan.round());
        file.put("planPeriod", dates.span(plan.periodStart(), plan.periodEnd()));
        file.put("planMission", plan.mission());
        file.put("planVision", plan.vision());
        file.put("planSummary", plan.summary());
        file.put(
                "planCounts",
                texts.get(
                        "planning.counts",
                        tree.aims().size(),
                        tree.objectives().size(),
                        tree.indicators().size(),
                        tree.activities().size(),
                        tree.budget()));
        file.put("planRows", rows(tree));
        file.put("flaws", flaws.stream().map(this::flaw).toList());
        file.put("planErrors", (int) flaws.stream().filter(PlanFlaw::blocks).count());
        file.put("planWarnings", (int)
                flaws.stream().filter(flaw -> !flaw.blocks()).count());
        file.put("acceptedReason", plan.warningReason() == null ? "" : plan.warningReason());
        file.put("decisions", decisions(plan));
        return file;
    }

    private List<Map<String, Object>> rows(PlanTree tree) {
        Map<String, Evidence> known = evidence.byReference(tree.plan().caseNumber());
        List<Map<String, Object>> rows = new ArrayList<>();
        for (PlanTree.AimBranch aim : tree.aims()) {
            rows.add(row(aim.code(), aim.aim().text(), "", "", ""));
            for (PlanTree.ObjectiveBranch objective : aim.objectives()) {
                rows.add(row(
                        objective.code(),
                        objective.objective().text(),
                        objective.objective().responsibleUnit(),
                        "",
                        ""));
                for (PlanTree.ActivityLeaf leaf : objective.activities()) {
                    rows.add(row(
                            leaf.code(),
                            leaf.activity().title(),
                            leaf.activity().responsibleUnit(),
                            dates.span(leaf.activity().start(), leaf.activity().end()),
                            leaf.activity().evidence().stream()
                                    .sorted()
                                    .map(reference -> known.containsKey(reference)
                                            ? known.get(reference).code()
                                            : reference)
                                    .collect(Collectors.joining(", "))));
                }
            }
        }
        return rows;
    }

    private static Map<String, Object> row(String code, String text, String unit, String dates, String evidence) {
        return Map.of("code", code, "text", text, "unit", unit, "dates", dates, "evidence", evidence);
    }

    private Map<String, Object> flaw(PlanFlaw flaw) {
        return Map.of(
                "severity",
                texts.get(flaw.blocks() ? "planning.flaw.error" : "planning.flaw.warning"),
                "text",
                texts.of(flaw.problem()));
    }

    private List<Map<String, Object>> decisions(Plan plan) {
        return rounds.roundsOf(plan.id()).stream()
                .flatMap(round -> round.steps().stream().map(step -> decision(round, step)))
                .toList();
    }

    private Map<String, Object> decision(ApprovalRounds.Round round, ApprovalStep step) {
        return Map.of(
                "round", round.approval().round(),
                "step", texts.get("planning.step." + step.step()),
                "decision", texts.get("planning.decision." + step.decision()),
                "person", people.nameOf(step.person()),
                "date", dates.day(step.decidedAt()),
                "reason", step.reason() == null ? "" : step.reason());
    }
}
