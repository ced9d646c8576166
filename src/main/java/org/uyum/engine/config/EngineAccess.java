package org.uyum.engine.config;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.List;
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
import org.uyum.identity.People;
import org.uyum.identity.Role;
import org.uyum.web.Texts;

/** What each role may in the engine, granted at every start: the one place to read it. */
@Component
class EngineAccess {

    private static final List<Role> WORKING =
            List.of(Role.STAFF, Role.MANAGER, Role.STRATEGY, Role.MAYOR, Role.COUNCIL_SECRETARY);

    private final AuthorizationService authorizations;
    private final People people;
    private final Texts texts;

    EngineAccess(AuthorizationService authorizations, People people, Texts texts) {
        this.authorizations = authorizations;
        this.people = people;
        this.texts = texts;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void grant() {
        people.ensureGroups(role -> texts.get("engine.role." + role.group()));
        for (Role role : WORKING) {
            grant(role, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
            grant(role, Resources.APPLICATION, "welcome", Permissions.ACCESS);
            grant(
                    role,
                    Resources.PROCESS_DEFINITION,
                    ANY,
                    ProcessDefinitionPermissions.READ,
                    ProcessDefinitionPermissions.READ_TASK,
                    ProcessDefinitionPermissions.TASK_WORK,
                    ProcessDefinitionPermissions.READ_INSTANCE,
                    ProcessDefinitionPermissions.READ_HISTORY);
        }
        for (Role role : List.of(Role.STAFF, Role.MANAGER)) {
            grant(role, Resources.PROCESS_DEFINITION, "establishUnit", ProcessDefinitionPermissions.CREATE_INSTANCE);
            grant(role, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE);
        }
        grant(Role.AUDITOR, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grant(Role.AUDITOR, Resources.APPLICATION, "welcome", Permissions.ACCESS);
        grant(
                Role.AUDITOR,
                Resources.PROCESS_DEFINITION,
                ANY,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_HISTORY);
    }

    private void grant(Role role, Resource resource, String id, Permission... permissions) {
        Authorization granted = authorizations
                .createAuthorizationQuery()
                .groupIdIn(role.group())
                .resourceType(resource)
                .resourceId(id)
                .singleResult();
        if (granted == null) {
            granted = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
            granted.setGroupId(role.group());
            granted.setResource(resource);
            granted.setResourceId(id);
        }
        granted.setPermissions(permissions);
        authorizations.saveAuthorization(granted);
    }
}
