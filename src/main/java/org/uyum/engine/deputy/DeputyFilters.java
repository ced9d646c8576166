package org.uyum.engine.deputy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.springframework.stereotype.Component;
import org.uyum.engine.guard.FilterLook;
import org.uyum.engine.guard.GuardedFilterService;
import org.uyum.identity.Deputyship;
import org.uyum.identity.People;
import org.uyum.identity.Role;
import org.uyum.web.Texts;

/**
 * The filters that deputies find in the Tasklist: one for each deputyship in effect, for the deputy alone. Stored in
 * Turkish like all of ours; what the English needs stands in the filter's properties.
 */
@Component
class DeputyFilters {

    private static final String KEY = "deputy";
    private static final String DEPUTYSHIP = "deputyship";
    private static final String PRINCIPAL = "principal";
    private static final String ROLES = "roles";

    /** Behind my own tasks, before those of my groups. */
    private static final int PRIORITY = 15;

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;
    private final People people;
    private final FilterLook look;
    private final Texts texts;

    DeputyFilters(
            FilterService filters,
            TaskService tasks,
            AuthorizationService authorizations,
            People people,
            FilterLook look,
            Texts texts) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
        this.people = people;
        this.look = look;
        this.texts = texts;
    }

    /** Makes the filter of a deputyship in effect, or brings it up to date. */
    void provide(Deputyship deputyship) {
        String principal = people.nameOf(deputyship.principal());
        String roles = deputyship.roles().stream().map(Role::group).sorted().collect(Collectors.joining(","));
        Optional<Filter> stored = stored(deputyship.id());
        boolean upToDate = stored.filter(filter -> principal.equals(property(filter, PRINCIPAL)))
                .filter(filter -> roles.equals(property(filter, ROLES)))
                .isPresent();
        if (!upToDate) {
            Filter filter = stored.orElseGet(() -> filters.newTaskFilter(KEY));
            texts.official(() -> save(filter, deputyship, principal, roles));
            if (stored.isEmpty()) {
                show(filter, deputyship.deputy());
            }
        }
    }

    private Filter save(Filter filter, Deputyship deputyship, String principal, String roles) {
        filter.setName(texts.get("engine.filter.deputy", principal));
        filter.setQuery(TasksOfDeputyship.of(tasks.createTaskQuery(), deputyship));
        Map<String, Object> properties =
                new HashMap<>(look.properties(KEY, PRIORITY, texts.get("engine.filter.deputy.description", principal)));
        properties.put(DEPUTYSHIP, deputyship.id().toString());
        properties.put(PRINCIPAL, principal);
        properties.put(ROLES, roles);
        filter.setProperties(properties);
        return filters.saveFilter(filter);
    }

    private void show(Filter filter, String deputy) {
        Authorization read = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        read.setResource(Resources.FILTER);
        read.setResourceId(filter.getId());
        read.setUserId(deputy);
        read.addPermission(Permissions.READ);
        authorizations.saveAuthorization(read);
    }

    /** Removes the filter of a deputyship; nothing happens if it has none. */
    void remove(Long deputyship) {
        stored(deputyship).ifPresent(filter -> filters.deleteFilter(filter.getId()));
    }

    /** The deputyships that have a filter. */
    List<Long> provided() {
        return filters.createTaskFilterQuery().list().stream()
                .map(DeputyFilters::deputyship)
                .filter(Objects::nonNull)
                .toList();
    }

    private Optional<Filter> stored(Long deputyship) {
        return filters.createTaskFilterQuery().list().stream()
                .filter(filter -> deputyship.equals(deputyship(filter)))
                .findFirst();
    }

    private static Long deputyship(Filter filter) {
        boolean ours = GuardedFilterService.keyOf(filter).filter(KEY::equals).isPresent();
        return ours ? Long.valueOf(property(filter, DEPUTYSHIP)) : null;
    }

    private static String property(Filter filter, String name) {
        return (String) filter.getProperties().get(name);
    }
}
