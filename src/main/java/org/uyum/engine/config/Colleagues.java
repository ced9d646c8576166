package org.uyum.engine.config;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.identity.db.DbGroupQueryImpl;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.identity.db.DbUserQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.uyum.identity.Role;

/**
 * The engine's identity tables, in which whoever works for a municipality sees the people of that municipality, and the
 * names of the roles: the Tasklist shows them at tasks, and lets a manager give a task to a colleague. The engine itself
 * can only grant all people or one by one, whatever their municipality.
 */
class Colleagues extends DbIdentityServiceProvider {

    static final class Factory implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return Colleagues.class;
        }

        @Override
        public Session openSession() {
            return new Colleagues();
        }
    }

    @Override
    @SuppressWarnings("rawtypes")
    protected void configureQuery(AbstractQuery query, Resource resource) {
        Optional<String> own = municipality();
        if (resource == Resources.USER
                && own.isPresent()
                && query instanceof DbUserQueryImpl people
                && isOf(people, own.get())) {
            people.memberOfTenant(own.get());
        } else if (own.isEmpty() || resource != Resources.GROUP || !isOfRoles(query)) {
            super.configureQuery(query, resource);
        }
    }

    private static boolean isOf(DbUserQueryImpl people, String municipality) {
        return people.getTenantId() == null || people.getTenantId().equals(municipality);
    }

    /** How roles are called everybody may know, not who elsewhere holds them. */
    private static boolean isOfRoles(AbstractQuery<?, ?> query) {
        return query instanceof DbGroupQueryImpl roles && roles.getUserId() == null;
    }

    /** That of whoever is logged in to the engine and works for one, and does not administer all. */
    private Optional<String> municipality() {
        Authentication login = getCurrentAuthentication();
        if (login == null || login.getGroupIds() == null || login.getTenantIds() == null) {
            return Optional.empty();
        }
        List<Role> roles = login.getGroupIds().stream()
                .flatMap(group -> Role.ofGroup(group).stream())
                .toList();
        boolean works = roles.stream().anyMatch(Role::works)
                && !roles.contains(Role.ADMINISTRATOR)
                && login.getTenantIds().size() == 1;
        return works ? Optional.of(login.getTenantIds().get(0)) : Optional.empty();
    }
}
