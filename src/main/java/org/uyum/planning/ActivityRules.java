package org.uyum.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.uyum.programme.ProgrammeService;
import org.uyum.web.Problem;

/** What must be right about an activity whenever it is stored, however incomplete it still is. */
@Component
class ActivityRules {

    private final ProgrammeService programmes;
    private final EvidenceSource evidence;

    ActivityRules(ProgrammeService programmes, EvidenceSource evidence) {
        this.programmes = programmes;
        this.evidence = evidence;
    }

    List<Problem> problems(PlanTree tree, Activity activity) {
        List<Problem> problems = new ArrayList<>();
        if (activity.start() != null
                && activity.end() != null
                && activity.end().isBefore(activity.start())) {
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
}
