package org.uyum.planning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.uyum.web.Dates;
import org.uyum.web.Names;
import org.uyum.web.Texts;

/** What the forms show about a plan: its head, its rows, what the check says, what was decided so far. */
@Component
public class PlanFile {

    private final PlanningService planning;
    private final ApprovalRounds rounds;
    private final PlanTable table;
    private final Names names;
    private final Dates dates;
    private final Texts texts;

    PlanFile(PlanningService planning, ApprovalRounds rounds, PlanTable table, Names names, Dates dates, Texts texts) {
        this.planning = planning;
        this.rounds = rounds;
        this.table = table;
        this.names = names;
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
        file.put("planRows", table.rows(tree));
        file.put("flaws", flaws.stream().map(this::flaw).toList());
        file.put("planErrors", (int) flaws.stream().filter(PlanFlaw::blocks).count());
        file.put("planWarnings", (int)
                flaws.stream().filter(flaw -> !flaw.blocks()).count());
        file.put("acceptedReason", plan.warningReason() == null ? "" : plan.warningReason());
        file.put("decisions", decisions(plan));
        return file;
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
                "person", names.person(step.person(), step.actingFor()),
                "date", dates.day(step.decidedAt()),
                "reason", note(step));
    }

    /** What belongs to a decision besides: a choice, the official document, votes, the reason. */
    private String note(ApprovalStep step) {
        Votes votes = step.votes();
        return Stream.of(
                        step.choice() == null ? null : texts.get("planning.choice." + step.choice()),
                        step.documentNumber(),
                        step.documentDate() == null ? null : dates.day(step.documentDate()),
                        votes == null
                                ? null
                                : texts.get(
                                        "planning.approval.votes",
                                        votes.members(),
                                        votes.present(),
                                        votes.votesFor(),
                                        votes.votesAgainst(),
                                        votes.votesAbstaining()),
                        step.reason())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }
}
