package org.uyum.engine;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.uyum.identity.Role;

/**
 * What each role may in the engine: the one place to read it. It is granted at every start and shown to administrators
 * and auditors. Administrators may everything, by the engine's own rule. Beside it stand the guard of tasks and the
 * municipalities, which say no to what is granted here.
 */
@Component
public class Grants {

    private static final List<Role> WORKING =
            List.of(Role.STAFF, Role.MANAGER, Role.STRATEGY, Role.MAYOR, Role.COUNCIL_SECRETARY);

    private static final List<Grant> ALL = grants();

    public List<Grant> all() {
        return ALL;
    }

    private static List<Grant> grants() {
        List<Grant> grants = new ArrayList<>();
        for (Role role : WORKING) {
            grants.add(new Grant(role, "APPLICATION", "tasklist", List.of("ACCESS")));
            grants.add(new Grant(role, "APPLICATION", "welcome", List.of("ACCESS")));
            grants.add(new Grant(
                    role,
                    "PROCESS_DEFINITION",
                    Grant.ALL,
                    List.of("READ", "READ_TASK", "TASK_WORK", "READ_INSTANCE", "READ_HISTORY")));
        }
        for (Role role : List.of(Role.STAFF, Role.MANAGER)) {
            grants.add(new Grant(role, "PROCESS_DEFINITION", "establishUnit", List.of("CREATE_INSTANCE")));
            grants.add(new Grant(role, "PROCESS_INSTANCE", Grant.ALL, List.of("CREATE")));
        }
        grants.add(new Grant(Role.AUDITOR, "APPLICATION", "tasklist", List.of("ACCESS")));
        grants.add(new Grant(Role.AUDITOR, "APPLICATION", "welcome", List.of("ACCESS")));
        grants.add(new Grant(
                Role.AUDITOR,
                "PROCESS_DEFINITION",
                Grant.ALL,
                List.of("READ", "READ_TASK", "READ_INSTANCE", "READ_HISTORY")));
        return List.copyOf(grants);
    }
}
