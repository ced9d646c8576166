package org.uyum.planning;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.uyum.programme.CaseContribution;
import org.uyum.programme.Outcome;
import org.uyum.programme.Programme;
import org.uyum.programme.Stage;
import org.uyum.web.Texts;

/** Shows plans and their monitoring in the overview of a case. */
@Component
class PlanningContribution implements CaseContribution {

    private final PlanningService planning;
    private final MonitoringService monitoring;
    private final Texts texts;

    PlanningContribution(PlanningService planning, MonitoringService monitoring, Texts texts) {
        this.planning = planning;
        this.monitoring = monitoring;
        this.texts = texts;
    }

    @Override
    public List<Outcome> outcomes(Programme programme) {
        List<Outcome> outcomes = new ArrayList<>();
        planning.planOf(programme.number()).ifPresent(plan -> {
            String page = "/programmes/" + programme.number() + "/plan";
            outcomes.add(new Outcome(
                    Stage.PLANNING,
                    texts.get("planning.outcome.plan"),
                    page,
                    texts.get("planning.state." + plan.state()),
                    plan.inForceAt() == null ? plan.openedAt() : plan.inForceAt()));
            monitoring.ofPlan(plan.id()).ifPresent(held -> addMonitoring(held, page + "/progress", outcomes));
        });
        return outcomes;
    }

    private void addMonitoring(PlanMonitoring held, String page, List<Outcome> outcomes) {
        for (MonitoringPeriod period : monitoring.periodsOf(held.id())) {
            boolean compiled = period.compiledAt() != null;
            outcomes.add(new Outcome(
                    Stage.MONITORING,
                    texts.get("planning.outcome.monitoring", period.label()),
                    page + "#period-" + period.id(),
                    texts.get(compiled ? "planning.outcome.frozen" : "planning.outcome.reporting"),
                    period.compiledAt()));
        }
        if (held.achievement() != null) {
            outcomes.add(new Outcome(
                    Stage.MONITORING,
                    texts.get("planning.outcome.evaluation"),
                    page + "#evaluation",
                    texts.get("planning.achievement." + held.achievement()),
                    held.evaluatedAt()));
        }
    }
}
