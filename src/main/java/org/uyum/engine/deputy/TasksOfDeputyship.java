package org.uyum.engine.deputy;

import java.util.List;
import org.camunda.bpm.engine.task.TaskQuery;
import org.uyum.identity.Deputyship;
import org.uyum.identity.Role;

/**
 * The tasks that a deputyship is about: in its municipality, for a group of one of its roles, and either free or
 * assigned to the principal. Without any expression, so that it stays what it is whoever asks.
 */
public final class TasksOfDeputyship {

    private TasksOfDeputyship() {}

    public static TaskQuery of(TaskQuery query, Deputyship deputyship) {
        List<String> groups =
                deputyship.roles().stream().map(Role::group).sorted().toList();
        return query.tenantIdIn(deputyship.municipality())
                .taskCandidateGroupIn(groups)
                .includeAssignedTasks()
                .or()
                .taskUnassigned()
                .taskAssignee(deputyship.principal())
                .endOr();
    }
}
