package org.uyum.engine.config;

import java.util.List;
import java.util.Map;
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
import org.uyum.engine.Step;
import org.uyum.identity.Role;
import org.uyum.web.Texts;

/** The filters that everybody finds in the Tasklist: my tasks, my groups' tasks, overdue, due this week. */
@Component
class TasklistFilters {

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;
    private final Texts texts;

    TasklistFilters(FilterService filters, TaskService tasks, AuthorizationService authorizations, Texts texts) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
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
        Filter filter = filters.createTaskFilterQuery().filterName(name).singleResult();
        if (filter == null) {
            filter = filters.newTaskFilter(name);
        }
        filter.setQuery(which.apply(tasks.createTaskQuery()));
        filter.setProperties(Map.of(
                "priority",
                priority,
                "description",
                texts.get("engine.filter." + key + ".description"),
                "refresh",
                true,
                "showUndefinedVariable",
                false,
                "variables",
                List.of(
                        Map.of("name", Step.SUBJECT.name(), "label", texts.get("engine.filter.subject")),
                        Map.of("name", Step.CASE_NUMBER.name(), "label", texts.get("engine.filter.case")))));
        filters.saveFilter(filter);
        for (Role role : Role.values()) {
            share(filter, role);
        }
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
