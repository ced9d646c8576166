package org.uyum.casework;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers to the forms of {@code establishUnit}, as a manager would give them. */
public final class CaseworkFixtures {

    private CaseworkFixtures() {}

    /** The plan of a programme of 2026 with these partners: a stage after the other. */
    public static Map<String, Object> plan(String... partners) {
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("partners", List.of(partners));
        plan.put("team", List.of("zbStaff1", "zbStaff2"));
        String[] stages = {"training", "needsAnalysis", "discussion", "planning", "monitoring"};
        for (int stage = 0; stage < stages.length; stage++) {
            plan.put(stages[stage] + "Start", "2026-%02d-01".formatted(2 * stage + 1));
            plan.put(stages[stage] + "End", "2026-%02d-28".formatted(2 * stage + 2));
        }
        return plan;
    }
}
