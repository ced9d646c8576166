package org.uyum.identity;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Tenant;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The engine's tenants, one per municipality, under the name that people read in the Tasklist. */
@Component
class Tenants {

    private final IdentityService identityService;
    private final EngineLogins engineLogins;

    /** Lazy, because the engine itself asks for municipalities while it starts. */
    Tenants(@Lazy IdentityService identityService, EngineLogins engineLogins) {
        this.identityService = identityService;
        this.engineLogins = engineLogins;
    }

    /** Adds the municipality's tenant, or gives it the municipality's name. */
    void keep(Municipality municipality) {
        engineLogins.without(() -> {
            Tenant tenant = identityService
                    .createTenantQuery()
                    .tenantId(municipality.code())
                    .singleResult();
            if (tenant == null) {
                tenant = identityService.newTenant(municipality.code());
            }
            if (!municipality.name().equals(tenant.getName())) {
                tenant.setName(municipality.name());
                identityService.saveTenant(tenant);
            }
            return tenant;
        });
    }
}
