package org.uyum.pilot;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;
import org.uyum.Walk;
import org.uyum.engine.OpenTask;
import org.uyum.engine.Processes;
import org.uyum.planning.Activity;
import org.uyum.planning.Aim;
import org.uyum.planning.Evidence;
import org.uyum.planning.EvidenceSource;
import org.uyum.planning.Indicator;
import org.uyum.planning.Objective;
import org.uyum.planning.Plan;
import org.uyum.planning.PlanDrafting;
import org.uyum.planning.PlanningProcess;
import org.uyum.planning.PlanningService;

/** The strategic plan with one activity that answers all there is, its approval without the council, and its year. */
@TestComponent
class PlanTasks implements StageTasks {

    private final Walk walk;
    private final Processes processes;
    private final PlanningService plans;
    private final PlanDrafting drafting;
    private final EvidenceSource evidence;

    PlanTasks(Walk walk, Processes processes, PlanningService plans, PlanDrafting drafting, EvidenceSource evidence) {
        this.walk = walk;
        this.processes = processes;
        this.plans = plans;
        this.drafting = drafting;
        this.evidence = evidence;
    }

    @Override
    public Map<String, Doing> tasks() {
        Map<String, Object> approved = Map.of("decision", "approve");
        return Map.ofEntries(
                Map.entry("draftPlan", new Doing(this::draft, this::description)),
                Map.entry("initialPlan", Doing.form(approved)),
                Map.entry("giveConformityOpinion", Doing.form(approved)),
                Map.entry("approvePlan", Doing.form(Map.of("decision", "approve", "councilRequired", "no"))),
                Map.entry(
                        "recordCouncilReferral",
                        Doing.form(Map.of("referralDate", "2026-11-02", "referralNumber", "M-12"))),
                Map.entry(
                        "recordCommissionReport",
                        Doing.form(Map.of("reportDate", "2026-11-06", "reportNumber", "K-3", "opinion", "favourable"))),
                Map.entry("recordCouncilDecision", Doing.form(decision())),
                Map.entry(
                        "sendToCivilAuthority",
                        Doing.form(Map.of(
                                "authority", "districtGovernor", "sentDate", "2026-11-17", "ebysNumber", "E-99"))),
                Map.entry(
                        "reportProgress",
                        Doing.form(Map.of("percent", 100, "done", "Kurslar tamamlandı.", "actual", 200))),
                Map.entry("reviewProgress", Doing.form(Map.of("decision", "accept"))),
                Map.entry("compileMonitoringReport", Doing.form(Map.of("summary", "Plana uygun yürüdü."))),
                Map.entry(
                        "evaluateYear",
                        Doing.form(Map.of(
                                "achievement", "partly",
                                "evaluation", "Yıl değerlendirildi.",
                                "recommendations", "Kurslar sürdürülsün."))));
    }

    @Override
    public boolean moveOn(String caseNumber) {
        List<String> waiting = processes.instancesOf(PlanningProcess.PLAN_MONITORING, caseNumber).stream()
                .filter(instance -> processes.waitsFor(PlanningProcess.REPORTING_OPENED, instance))
                .toList();
        waiting.forEach(instance -> walk.as("zbManager").correlate(PlanningProcess.REPORTING_OPENED, instance));
        return !waiting.isEmpty();
    }

    private static Map<String, Object> decision() {
        return Map.of(
                "decisionDate", "2026-11-10",
                "decisionNumber", "2026/118",
                "members", 37,
                "present", 30,
                "votesFor", 25,
                "votesAgainst", 5,
                "votesAbstaining", 0,
                "decision", "approve");
    }

    private void draft(OpenTask task) {
        Plan plan = plan(task);
        if (!plans.tree(plan.id()).aims().isEmpty()) {
            return;
        }
        Set<String> answered =
                evidence.of(plan.caseNumber()).stream().map(Evidence::reference).collect(Collectors.toSet());
        Aim aim = drafting.save(plan.id(), new Aim(null, null, "Kent yaşamına katılımı artırmak", "A3"));
        Objective objective = drafting.save(
                plan.id(),
                new Objective(null, aim.id(), "Dil engelini azaltmak", "Dil koşuldur", "Entegrasyon Birimi", ""));
        Indicator indicator = drafting.save(
                plan.id(),
                new Indicator(
                        null,
                        objective.id(),
                        "Kursu bitiren kişi",
                        "kişi",
                        new BigDecimal(100),
                        BigDecimal.ZERO,
                        new BigDecimal(200)));
        drafting.save(
                plan.id(),
                Activity.of(
                        null,
                        objective.id(),
                        "Türkçe kursu açmak",
                        plan.periodStart(),
                        plan.periodEnd(),
                        "Entegrasyon Birimi",
                        "bagcilar",
                        new BigDecimal("250000.00"),
                        "Belediye bütçesi",
                        indicator.id(),
                        answered));
    }

    private Map<String, Object> description(OpenTask task) {
        Plan plan = plan(task);
        return Map.of(
                "periodStart",
                plan.periodStart().toString(),
                "periodEnd",
                plan.periodEnd().toString(),
                "mission",
                "Göçmenlerin kent yaşamına katılmasını sağlamak.",
                "vision",
                "Birlikte yaşayan bir kent.");
    }

    private Plan plan(OpenTask task) {
        return plans.planOf(task.caseNumber()).orElseThrow();
    }
}
