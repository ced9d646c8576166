package org.uyum.engine.config;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uyum.engine.guard.FilterLook;
import org.uyum.engine.guard.GuardedFilterService;
import org.uyum.identity.Role;
import org.uyum.web.Texts;

/**
 * The filters that everybody finds in the Tasklist: my tasks, my groups' tasks, overdue, due this week. They are stored
 * in Turkish with their key; whoever reads English gets the texts of the key instead.
 */
@Component
class TasklistFilters {

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;
    private final FilterLook look;
    private final Texts texts;

    TasklistFilters(
            FilterService filters,
            TaskService tasks,
            AuthorizationService authorizations,
            FilterLook look,
            Texts texts) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
        this.look = look;
        this.texts = texts;
    }

    @EventListener(ApplicationStartedEvent.class)
    void provide() {
        provide("mine", 10, query -> query.taskAssigneeExpression(QueryExpressions.ME));
        provide("group", 20, query -> query.taskCandidateGroupInExpression(QueryExpressions.MY_GROUPS)
                .taskUnassigned());
        provide("overdue", 30, query -> mineOrMyGroups(query).dueBeforeExpression(QueryExpressions.NOW));
        provide("thisWeek", 40, query -> mineOrMyGroups(query)
                .dueAfterExpression(QueryExpressions.NOW)
                .dueBeforeExpression(QueryExpressions.IN_A_WEEK));
    }

    private static TaskQuery mineOrMyGroups(TaskQuery query) {
        return query.or()
                .taskAssigneeExpression(QueryExpressions.ME)
                .taskCandidateGroupInExpression(QueryExpressions.MY_GROUPS)
                .endOr();
    }

    private void provide(String key, int priority, UnaryOperator<TaskQuery> which) {
        String name = texts.get("engine.filter." + key);
        Filter filter = stored(key, name).orElseGet(() -> filters.newTaskFilter(name));
        filter.setName(name);
        filter.setQuery(which.apply(tasks.createTaskQuery()));
        filter.setProperties(look.properties(key, priority, texts.get("engine.filter." + key + ".description")));
        filters.saveFilter(filter);
        for (Role role : Role.values()) {
            share(filter, role);
        }
    }

    /** Before filters had a key, they were known by their name. */
    private Optional<Filter> stored(String key, String name) {
        return filters.createTaskFilterQuery().list().stream()
                .filter(filter -> GuardedFilterService.keyOf(filter)
                        .map(key::equals)
                        .orElseGet(() -> filter.getName().equals(name)))
                .findFirst();
    }

    private void share(Filter filter, Role role) {
        boolean shared = authorizations
                        .createAuthorizationQuery()
                        .resourceType(Resources.FILTER)
                        .resourceId(filter.getId())
                        .groupIdIn(role.group())
                        .count()
                > 0;
        if (!shared) {
            Authorization read = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            read.setResource(Resources.FILTER);
            read.setResourceId(filter.getId());
            read.setGroupId(role.group());
            read.addPermission(Permissions.READ);
            authorizations.saveAuthorization(read);
        }
    }
}
