package org.uyum.planning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.uyum.web.Dates;
import org.uyum.web.Texts;

/** A plan as one flat table, for the forms of those who decide about it. */
@Component
class PlanTable {

    private final EvidenceSource evidence;
    private final Dates dates;
    private final Texts texts;

    PlanTable(EvidenceSource evidence, Dates dates, Texts texts) {
        this.evidence = evidence;
        this.dates = dates;
        this.texts = texts;
    }

    /** Every row of the plan in its order: code, text, unit, dates and budget or target, evidence. */
    List<Map<String, Object>> rows(PlanTree tree) {
        Map<String, Evidence> known = evidence.byReference(tree.plan().caseNumber());
        List<Map<String, Object>> rows = new ArrayList<>();
        for (PlanTree.AimBranch aim : tree.aims()) {
            rows.add(row(aim.code(), aim.aim().text(), "", "", aim.aim().municipalAim()));
            for (PlanTree.ObjectiveBranch branch : aim.objectives()) {
                Objective objective = branch.objective();
                rows.add(row(branch.code(), objective.text(), objective.responsibleUnit(), "", ""));
                branch.indicators().forEach(leaf -> rows.add(row(leaf.code(), leaf.indicator())));
                branch.activities().forEach(leaf -> rows.add(row(leaf.code(), leaf.activity(), known)));
            }
        }
        return rows;
    }

    private Map<String, Object> row(String code, Indicator indicator) {
        String target = texts.get(
                "planning.indicator.target.line",
                quantity(indicator.baseline()),
                quantity(indicator.target()),
                indicator.unit(),
                quantity(indicator.weight()));
        return row(code, indicator.text(), "", target, "");
    }

    private Map<String, Object> row(String code, Activity activity, Map<String, Evidence> known) {
        String answered = activity.evidence().stream()
                .sorted()
                .map(reference ->
                        known.containsKey(reference) ? known.get(reference).code() : reference)
                .collect(Collectors.joining(", "));
        return row(code, activity.title(), activity.responsibleUnit(), when(activity), answered);
    }

    private String when(Activity activity) {
        String span = dates.span(activity.start(), activity.end());
        return activity.budget() == null ? span : span + " · " + texts.get("planning.amount", activity.budget());
    }

    private String quantity(BigDecimal number) {
        return number == null ? "?" : texts.get("planning.quantity", number);
    }

    private static Map<String, Object> row(String code, String text, String unit, String dates, String evidence) {
        return Map.of("code", code, "text", text, "unit", unit, "dates", dates, "evidence", evidence);
    }
}
