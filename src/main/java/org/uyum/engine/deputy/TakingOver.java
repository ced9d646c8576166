package org.uyum.engine.deputy;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import org.uyum.engine.guard.Suitability;
import org.uyum.engine.guard.TaskGuard;
import org.uyum.identity.ActingFor;
import org.uyum.identity.CurrentPerson;
import org.uyum.identity.Deputies;
import org.uyum.identity.Deputyship;
import org.uyum.web.Refused;
import org.uyum.web.Texts;

/**
 * Taking a task over for somebody whose deputy one is: the deputy becomes its assignee and the principal its owner, and
 * from then on whatever the deputy does with it is done for the principal. Nothing else sets an owner, and whoever gets
 * the task by another way gets it without one.
 */
@Service
public class TakingOver {

    private final TaskGuard guard;
    private final Suitability suitability;
    private final TaskService tasks;
    private final ProcessEngine engine;
    private final Deputies deputies;
    private final CurrentPerson currentPerson;
    private final ActingFor actingFor;
    private final Texts texts;

    TakingOver(
            TaskGuard guard,
            Suitability suitability,
            TaskService tasks,
            ProcessEngine engine,
            Deputies deputies,
            CurrentPerson currentPerson,
            ActingFor actingFor,
            Texts texts) {
        this.guard = guard;
        this.suitability = suitability;
        this.tasks = tasks;
        this.engine = engine;
        this.deputies = deputies;
        this.currentPerson = currentPerson;
        this.actingFor = actingFor;
        this.texts = texts;
    }

    /** The people for whom the current person could take the task over now, by id; none for a task they may not see. */
    @Transactional(readOnly = true)
    public List<String> offers(String taskId) {
        String deputy = currentPerson.get().id();
        List<String> principals = deputies.actingAs(deputy).stream()
                .map(Deputyship::principal)
                .distinct()
                .toList();
        if (principals.isEmpty() || !isSeen(taskId)) {
            return List.of();
        }
        return this.<List<String>>ofTask(taskId, task -> principals.stream()
                        .filter(principal -> suitability.mayTakeOver(task, deputy, principal))
                        .toList())
                .orElse(List.of());
    }

    /** For whom the current person has taken the task over. */
    Optional<String> heldFor(String taskId) {
        String person = currentPerson.get().id();
        return Optional.ofNullable(tasks.createTaskQuery()
                        .taskId(taskId)
                        .taskAssignee(person)
                        .singleResult())
                .map(Task::getOwner);
    }

    @Transactional
    public void takeOver(String taskId, String principal) {
        if (!isSeen(taskId)) {
            throw noTask();
        }
        String deputy = currentPerson.get().id();
        try {
            ofTask(taskId, task -> {
                        guard.checkTakeOver(task, deputy, principal);
                        actingFor.begin(principal);
                        task.setOwner(principal);
                        task.setAssignee(deputy);
                        task.triggerUpdateEvent();
                        task.logUserOperation(UserOperationLogEntry.OPERATION_TYPE_ASSIGN);
                        return task;
                    })
                    .orElseThrow(this::noTask);
        } catch (OptimisticLockingException somebodyWasFaster) {
            throw Refused.because("engine.task.changedMeanwhile");
        }
    }

    /** The engine lets a person find the tasks that they may see, and no others. */
    private boolean isSeen(String taskId) {
        return tasks.createTaskQuery().taskId(taskId).count() > 0;
    }

    private ResponseStatusException noTask() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, texts.get("engine.draft.noTask"));
    }

    private <T> Optional<T> ofTask(String taskId, Function<TaskEntity, T> action) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> Optional.ofNullable(context.getTaskManager().findTaskById(taskId))
                        .map(action));
    }
}
