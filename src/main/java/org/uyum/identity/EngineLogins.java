package org.uyum.identity;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Whom the engine takes to be logged in, in this thread. */
@Component
public class EngineLogins {

    private final IdentityService identityService;

    /** Lazy, because the engine itself asks for people while it starts. */
    EngineLogins(@Lazy IdentityService identityService) {
        this.identityService = identityService;
    }

    /** An engine login; closing it brings back whatever login there was before. */
    public interface Session extends AutoCloseable {
        @Override
        void close();
    }

    Session login(String person, List<String> groups, List<String> tenants) {
        Authentication before = identityService.getCurrentAuthentication();
        identityService.setAuthentication(person, groups, tenants);
        return () -> restore(before);
    }

    <T> T without(Supplier<T> action) {
        Authentication before = identityService.getCurrentAuthentication();
        identityService.clearAuthentication();
        try {
            return action.get();
        } finally {
            restore(before);
        }
    }

    private void restore(Authentication before) {
        if (before == null) {
            identityService.clearAuthentication();
        } else {
            identityService.setAuthentication(before.getUserId(), before.getGroupIds(), before.getTenantIds());
        }
    }
}
