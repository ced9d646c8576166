package org.uyum.engine.config;

import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.springframework.stereotype.Component;
import org.uyum.engine.Processes;
import org.uyum.identity.CurrentPerson;
import org.uyum.identity.Person;

/**
 * Gives each root instance its tenant: the municipality that our service names, else that of whoever starts it. Without
 * a municipality nothing starts, since an instance without tenant would be seen by everybody.
 */
@Component
class MunicipalityTenancy implements TenantIdProvider {

    private final CurrentPerson currentPerson;

    MunicipalityTenancy(CurrentPerson currentPerson) {
        this.currentPerson = currentPerson;
    }

    @Override
    public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
        if (context.getSuperExecution() != null) {
            return context.getSuperExecution().getTenantId();
        }
        Object named =
                context.getVariables() == null ? null : context.getVariables().get(Processes.MUNICIPALITY);
        String municipality = named != null
                ? named.toString()
                : currentPerson.find().map(Person::municipality).orElse(null);
        if (municipality == null) {
            throw new IllegalStateException("a process is started by someone who works for no municipality");
        }
        return municipality;
    }

    @Override
    public String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext context) {
        throw new UnsupportedOperationException("there are no CMMN cases");
    }

    @Override
    public String provideTenantIdForHistoricDecisionInstance(TenantIdProviderHistoricDecisionInstanceContext context) {
        return context.getExecution() == null ? null : context.getExecution().getTenantId();
    }
}
