package org.uyum.planning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.uyum.programme.ProgrammeService;
import org.uyum.web.Problem;

/** What must be right about a row whenever it is stored, however incomplete it still is. */
@Component
class RowRules {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Digits before the decimal point that a number can have. */
    private static final int WHOLE_DIGITS = 13;

    private final ProgrammeService programmes;
    private final EvidenceSource evidence;

    RowRules(ProgrammeService programmes, EvidenceSource evidence) {
        this.programmes = programmes;
        this.evidence = evidence;
    }

    List<Problem> problems(Aim aim) {
        List<Problem> problems = new ArrayList<>();
        required("text", aim.text(), 1000, problems);
        limited("municipalAim", aim.municipalAim(), 500, problems);
        return problems;
    }

    List<Problem> problems(Objective objective) {
        List<Problem> problems = new ArrayList<>();
        required("text", objective.text(), 1000, problems);
        limited("relation", objective.relation(), 1000, problems);
        limited("responsibleUnit", objective.responsibleUnit(), 200, problems);
        limited("cooperatingUnits", objective.cooperatingUnits(), 500, problems);
        return problems;
    }

    List<Problem> problems(Indicator indicator) {
        List<Problem> problems = new ArrayList<>();
        required("text", indicator.text(), 500, problems);
        limited("unit", indicator.unit(), 100, problems);
        number("weight", indicator.weight(), problems);
        number("baseline", indicator.baseline(), problems);
        number("target", indicator.target(), problems);
        BigDecimal weight = indicator.weight();
        if (weight != null && (weight.signum() <= 0 || weight.compareTo(HUNDRED) > 0)) {
            problems.add(Problem.of("weight", "planning.indicator.weight.range"));
        }
        return problems;
    }

    List<Problem> problems(PlanTree tree, Activity activity) {
        List<Problem> problems = new ArrayList<>();
        required("title", activity.title(), 500, problems);
        limited("responsibleUnit", activity.responsibleUnit(), 200, problems);
        limited("funding", activity.funding(), 200, problems);
        number("budget", activity.budget(), problems);
        if (activity.start() != null && activity.end() != null && activity.end().isBefore(activity.start())) {
            problems.add(Problem.of("end", "planning.activity.reversed"));
        }
        if (activity.budget() != null && activity.budget().signum() < 0) {
            problems.add(Problem.of("budget", "planning.activity.negativeBudget"));
        }
        Set<String> participants = programmes.byId(tree.plan().programme()).participants();
        if (activity.municipality() != null && !participants.contains(activity.municipality())) {
            problems.add(Problem.of("municipality", "planning.activity.notParticipating", activity.municipality()));
        }
        boolean ofThisObjective = tree.objective(activity.objective()).stream()
                .flatMap(branch -> branch.indicators().stream())
                .anyMatch(leaf -> leaf.indicator().id().equals(activity.indicator()));
        if (activity.indicator() != null && !ofThisObjective) {
            problems.add(Problem.of("indicator", "planning.activity.otherIndicator"));
        }
        Set<String> known = evidence.byReference(tree.plan().caseNumber()).keySet();
        activity.evidence().stream()
                .filter(reference -> !known.contains(reference))
                .sorted()
                .forEach(reference ->
                        problems.add(Problem.of("evidence", "planning.activity.unknownEvidence", reference)));
        return problems;
    }

    private static void required(String field, String text, int most, List<Problem> problems) {
        if (text.isBlank()) {
            problems.add(Problem.of(field, "planning.row.textRequired"));
        }
        limited(field, text, most, problems);
    }

    private static void limited(String field, String text, int most, List<Problem> problems) {
        if (text.length() > most) {
            problems.add(Problem.of(field, "planning.row.tooLong", most, text.length()));
        }
    }

    private static void number(String field, BigDecimal number, List<Problem> problems) {
        if (number != null && (number.scale() > 2 || number.precision() - number.scale() > WHOLE_DIGITS)) {
            problems.add(Problem.of(field, "planning.row.digits"));
        }
    }
}
