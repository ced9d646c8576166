package org.uyum.engine.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.uyum.record.Fact;
import org.uyum.record.Recorder;

/**
 * Brings the running cases, at each start, to the version of their model that this release brings: boxes of the same id
 * are the same box, and where a box was renamed or taken away, {@code processes/moved.properties} says where a case that
 * stands there goes on. An instance that cannot be brought over stays on its old model, works on there, and is recorded.
 */
@Component
class ModelUpgrade {

    private static final Logger LOG = LoggerFactory.getLogger(ModelUpgrade.class);
    private static final int AT_ONCE = 50;

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final Recorder recorder;
    private final Map<String, String> moved;

    ModelUpgrade(
            RepositoryService repository,
            RuntimeService runtime,
            Recorder recorder,
            @Qualifier("movedBoxes") Properties moved) {
        this.repository = repository;
        this.runtime = runtime;
        this.recorder = recorder;
        this.moved = moved.stringPropertyNames().stream().collect(Collectors.toMap(box -> box, moved::getProperty));
    }

    @EventListener(ApplicationStartedEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void upgrade() {
        repository.createProcessDefinitionQuery().latestVersion().list().forEach(newest -> earlier(newest)
                .forEach(old -> upgrade(old, newest)));
    }

    private List<ProcessDefinition> earlier(ProcessDefinition newest) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(newest.getKey())
                .withoutTenantId()
                .list()
                .stream()
                .filter(definition -> definition.getVersion() < newest.getVersion())
                .toList();
    }

    private void upgrade(ProcessDefinition old, ProcessDefinition newest) {
        List<String> instances =
                new ArrayList<>(runtime.createProcessInstanceQuery().processDefinitionId(old.getId()).list().stream()
                        .map(ProcessInstance::getId)
                        .toList());
        if (instances.isEmpty()) {
            return;
        }
        MigrationPlan plan = plan(old, newest);
        int stayed = 0;
        for (int from = 0; from < instances.size(); from += AT_ONCE) {
            stayed += migrate(plan, instances.subList(from, Math.min(from + AT_ONCE, instances.size())));
        }
        LOG.info(
                "{}: {} running instances brought from version {} of the model to version {}, {} stay",
                newest.getKey(),
                instances.size() - stayed,
                old.getVersion(),
                newest.getVersion(),
                stayed);
    }

    private MigrationPlan plan(ProcessDefinition old, ProcessDefinition newest) {
        MigrationPlanBuilder plan = runtime.createMigrationPlan(old.getId(), newest.getId());
        plan.mapEqualActivities();
        moved.forEach((from, to) -> {
            if (has(old, from) && !has(newest, from)) {
                plan.mapActivities(from, to);
            }
        });
        return plan.build();
    }

    private boolean has(ProcessDefinition definition, String box) {
        return repository.getBpmnModelInstance(definition.getId()).getModelElementById(box) != null;
    }

    /** Returns how many could not be brought over; of several at once one by one is tried, so that one holds up no other. */
    private int migrate(MigrationPlan plan, List<String> instances) {
        try {
            runtime.newMigration(plan).processInstanceIds(instances).execute();
            return 0;
        } catch (ProcessEngineException e) {
            if (instances.size() == 1) {
                record(plan, instances.get(0), e);
                return 1;
            }
            return instances.stream()
                    .mapToInt(one -> migrate(plan, List.of(one)))
                    .sum();
        }
    }

    private void record(MigrationPlan plan, String instanceId, ProcessEngineException why) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceId(instanceId)
                .singleResult();
        if (instance == null) {
            // it ended meanwhile
            return;
        }
        LOG.warn("an instance of {} stays on its old model: {}", plan.getSourceProcessDefinitionId(), why.getMessage());
        recorder.fact(Fact.of("modelKept")
                .forCase(instance.getBusinessKey())
                .municipality(instance.getTenantId())
                .in(instanceId)
                .about(instance.getProcessDefinitionKey()));
    }
}
