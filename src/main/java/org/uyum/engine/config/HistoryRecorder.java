package org.uyum.engine.config;

import java.util.List;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricIdentityLinkLogEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricIncidentEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.uyum.engine.Step;
import org.uyum.record.Fact;
import org.uyum.record.Recorder;

/**
 * Records what the engine knows to have happened: processes started and ended, tasks given to somebody or taken away,
 * incidents. It runs in the engine's transaction. That a task was done is recorded by the form submission, which knows
 * the round.
 */
@Component
class HistoryRecorder implements HistoryEventHandler {

    private final ObjectProvider<Recorder> recorder;

    HistoryRecorder(ObjectProvider<Recorder> recorder) {
        this.recorder = recorder;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricProcessInstanceEventEntity process) {
            recordProcess(process);
        } else if (event instanceof HistoricTaskInstanceEventEntity task) {
            recordTask(task);
        } else if (event instanceof HistoricIdentityLinkLogEventEntity link
                && link.getTaskId() != null
                && IdentityLinkType.ASSIGNEE.equals(link.getType())) {
            recordAssignee(link);
        } else if (event instanceof HistoricIncidentEventEntity incident
                && event.isEventOfType(HistoryEventTypes.INCIDENT_CREATE)) {
            write(incident, Fact.of("incidentRaised").about(incident.getActivityId()), incident.getTenantId());
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    private void recordProcess(HistoricProcessInstanceEventEntity process) {
        Fact fact = Fact.of(process.getEventType()).about(process.getProcessDefinitionKey());
        if (process.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_START)) {
            write(process, Fact.of("processStarted").about(fact.subject()), process.getTenantId());
        } else if (process.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_END)) {
            Fact ended = Fact.of("processEnded").about(fact.subject()).detail("end", process.getEndActivityId());
            write(process, ended, process.getTenantId());
        }
    }

    private void recordTask(HistoricTaskInstanceEventEntity task) {
        if (task.isEventOfType(HistoryEventTypes.TASK_INSTANCE_DELETE)) {
            Fact removed = Fact.of("taskRemoved");
            write(task, removed.task(task.getTaskId()).about(task.getTaskDefinitionKey()), task.getTenantId());
        }
    }

    /** Read from the links, since the update of a task no longer tells what it changed when it is reported. */
    private void recordAssignee(HistoricIdentityLinkLogEventEntity link) {
        TaskEntity task = Context.getCommandContext().getTaskManager().findTaskById(link.getTaskId());
        if (task == null) {
            return;
        }
        boolean given = link.isEventOfType(HistoryEventTypes.IDENTITY_LINK_ADD);
        if (given || task.getAssignee() == null) {
            Fact fact = given ? Fact.of("taskAssigned") : Fact.of("taskGivenBack");
            recorder.getObject()
                    .fact(fact.detail("assignee", task.getAssignee())
                            .forCase(Step.of(task).caseNumber())
                            .municipality(task.getTenantId())
                            .in(task.getProcessInstanceId())
                            .task(task.getId())
                            .about(task.getTaskDefinitionKey()));
        }
    }

    private void write(HistoryEvent event, Fact fact, String tenant) {
        recorder.getObject()
                .fact(fact.forCase(caseNumber(event)).municipality(tenant).in(event.getProcessInstanceId()));
    }

    private static String caseNumber(HistoryEvent event) {
        if (event instanceof HistoricProcessInstanceEventEntity process && process.getBusinessKey() != null) {
            return process.getBusinessKey();
        }
        ExecutionEntity instance = event.getProcessInstanceId() == null
                ? null
                : Context.getCommandContext().getExecutionManager().findExecutionById(event.getProcessInstanceId());
        return instance == null ? null : instance.getBusinessKey();
    }
}
