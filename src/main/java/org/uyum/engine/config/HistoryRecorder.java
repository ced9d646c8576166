package org.uyum.engine.config;

import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricIncidentEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
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
        Fact fact = null;
        if (task.isEventOfType(HistoryEventTypes.TASK_INSTANCE_UPDATE)) {
            TaskEntity entity = Context.getCommandContext().getTaskManager().findTaskById(task.getTaskId());
            Object before = entity == null || entity.getPropertyChanges().get(TaskEntity.ASSIGNEE) == null
                    ? task.getAssignee()
                    : entity.getPropertyChanges().get(TaskEntity.ASSIGNEE).getOrgValue();
            if (!Objects.equals(before, task.getAssignee())) {
                fact = Fact.of(task.getAssignee() == null ? "taskGivenBack" : "taskAssigned")
                        .detail("assignee", task.getAssignee());
            }
        } else if (task.isEventOfType(HistoryEventTypes.TASK_INSTANCE_DELETE)) {
            fact = Fact.of("taskRemoved");
        }
        if (fact != null) {
            write(task, fact.task(task.getTaskId()).about(task.getTaskDefinitionKey()), task.getTenantId());
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
