package org.uyum.engine.config;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.uyum.engine.Grant;
import org.uyum.engine.Grants;
import org.uyum.identity.People;
import org.uyum.identity.Role;
import org.uyum.web.Texts;

/**
 * Gives each role in the engine what {@link Grants} says, at every start, and takes away what it says no more. What
 * administrators have comes from the engine itself and stays; so do the grants of filters, which our filters bring.
 */
@Component
class EngineAccess {

    /** The kinds of things that are granted by {@link Grants} alone. */
    private static final List<Resources> OURS =
            List.of(Resources.APPLICATION, Resources.PROCESS_DEFINITION, Resources.PROCESS_INSTANCE, Resources.TASK);

    private final AuthorizationService authorizations;
    private final Grants grants;
    private final People people;
    private final Texts texts;

    EngineAccess(AuthorizationService authorizations, Grants grants, People people, Texts texts) {
        this.authorizations = authorizations;
        this.grants = grants;
        this.people = people;
        this.texts = texts;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void grant() {
        people.ensureGroups(role -> texts.get("engine.role." + role.group()));
        grants.all().forEach(this::grant);
        Arrays.stream(Role.values())
                .filter(role -> role != Role.ADMINISTRATOR)
                .forEach(this::takeAwayWhatIsGrantedNoMore);
    }

    private void grant(Grant grant) {
        Resource resource = Resources.valueOf(grant.resource());
        Authorization granted = authorizations
                .createAuthorizationQuery()
                .groupIdIn(grant.role().group())
                .resourceType(resource)
                .resourceId(grant.id())
                .singleResult();
        if (granted == null) {
            granted = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
            granted.setGroupId(grant.role().group());
            granted.setResource(resource);
            granted.setResourceId(grant.id());
        }
        granted.setPermissions(grant.permissions().stream()
                .map(name -> permission(resource, name))
                .toArray(Permission[]::new));
        authorizations.saveAuthorization(granted);
    }

    private void takeAwayWhatIsGrantedNoMore(Role role) {
        for (Resource resource : OURS) {
            authorizations.createAuthorizationQuery().groupIdIn(role.group()).resourceType(resource).list().stream()
                    .filter(granted -> grants.all().stream().noneMatch(grant -> isOf(grant, granted, resource)))
                    .forEach(granted -> authorizations.deleteAuthorization(granted.getId()));
        }
    }

    private static boolean isOf(Grant grant, Authorization granted, Resource resource) {
        return grant.role().group().equals(granted.getGroupId())
                && Resources.valueOf(grant.resource()) == resource
                && Objects.equals(grant.id(), granted.getResourceId());
    }

    private static Permission permission(Resource resource, String name) {
        Stream<Permission> known = resource == Resources.PROCESS_DEFINITION
                ? Arrays.stream(ProcessDefinitionPermissions.values())
                : Arrays.stream(Permissions.values());
        return known.filter(permission -> permission.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the engine has no permission " + name));
    }
}
