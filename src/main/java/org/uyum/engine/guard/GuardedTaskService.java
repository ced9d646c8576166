package org.uyum.engine.guard;

import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * The engine's task service with the ways closed that lead past the form and the guard. Completing goes through the
 * form's check; the target of an assignment is checked; what nobody needs here (delegation, resolving, BPMN errors and
 * escalations by hand, changing candidates) is refused to whoever is logged in.
 */
public class GuardedTaskService extends GuardedComments {

    public GuardedTaskService(TaskGuard guard) {
        super(guard);
    }

    @Override
    public void complete(String taskId) {
        complete(taskId, Map.of());
    }

    @Override
    public void complete(String taskId, Map<String, Object> variables) {
        submit(taskId, new SubmitTaskFormCmd(taskId, orEmpty(variables), false, false));
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, Map<String, Object> variables, boolean deserialize) {
        return submit(taskId, new SubmitTaskFormCmd(taskId, orEmpty(variables), true, deserialize));
    }

    @Override
    public void claim(String taskId, String userId) {
        check(taskId, task -> {
            if (task == null) {
                throw new NotFoundException(guard.text("engine.task.alreadyDone"));
            }
            TaskGuard.login()
                    .filter(login -> !login.equals(userId))
                    .ifPresent(login -> guard.refuse(task, login, "engine.guard.claimForOther"));
        });
        try {
            super.claim(taskId, userId);
        } catch (OptimisticLockingException e) {
            throw new BadUserRequestException(guard.text("engine.task.changedMeanwhile"), e);
        }
    }

    @Override
    public void setAssignee(String taskId, String userId) {
        check(taskId, task -> {
            if (task != null) {
                guard.checkAssignment(task, userId);
                // who had it for somebody else has it no more; whoever gets it has it in their own name
                task.setOwner(null);
            }
            super.setAssignee(taskId, userId);
        });
    }

    /**
     * Saving a task may change when it is followed up, its assignee as {@link #setAssignee} may, as a manager when it is
     * due and its priority, and not what it is.
     */
    @Override
    public void saveTask(Task changed) {
        check(changed.getId(), task -> {
            if (task == null) {
                refuseIfLoggedIn("engine.guard.notByRest");
                return;
            }
            guard.keepTexts(task, changed);
            if (!Objects.equals(task.getName(), changed.getName())
                    || !Objects.equals(task.getDescription(), changed.getDescription())
                    || !Objects.equals(task.getTenantId(), changed.getTenantId())
                    || !Objects.equals(task.getOwner(), changed.getOwner())
                    || !Objects.equals(task.getDelegationState(), changed.getDelegationState())) {
                refuseIfLoggedIn("engine.guard.notByRest");
            }
            if (!Objects.equals(task.getDueDate(), changed.getDueDate())
                    || task.getPriority() != changed.getPriority()) {
                guard.checkPlanning(task);
            }
            if (!Objects.equals(task.getAssignee(), changed.getAssignee())) {
                guard.checkAssignment(task, changed.getAssignee());
                changed.setOwner(null);
            }
        });
        super.saveTask(changed);
    }

    @Override
    public void delegateTask(String taskId, String userId) {
        refuseIfLoggedIn("engine.guard.noDelegation");
        super.delegateTask(taskId, userId);
    }

    @Override
    public void resolveTask(String taskId) {
        refuseIfLoggedIn("engine.guard.noDelegation");
        super.resolveTask(taskId);
    }

    @Override
    public void resolveTask(String taskId, Map<String, Object> variables) {
        refuseIfLoggedIn("engine.guard.noDelegation");
        super.resolveTask(taskId, variables);
    }

    @Override
    public void setOwner(String taskId, String userId) {
        refuseIfLoggedIn("engine.guard.notByRest");
        super.setOwner(taskId, userId);
    }

    @Override
    public void addUserIdentityLink(String taskId, String userId, String type) {
        refuseIfLoggedIn("engine.guard.notByRest");
        super.addUserIdentityLink(taskId, userId, type);
    }

    @Override
    public void addGroupIdentityLink(String taskId, String groupId, String type) {
        refuseIfLoggedIn("engine.guard.notByRest");
        super.addGroupIdentityLink(taskId, groupId, type);
    }

    @Override
    public void addCandidateUser(String taskId, String userId) {
        refuseIfLoggedIn("engine.guard.notByRest");
        super.addCandidateUser(taskId, userId);
    }

    @Override
    public void addCandidateGroup(String taskId, String groupId) {
        refuseIfLoggedIn("engine.guard.notByRest");
        super.addCandidateGroup(taskId, groupId);
    }

    @Override
    public void deleteUserIdentityLink(String taskId, String userId, String type) {
        refuseIfLoggedIn("engine.guard.notByRest");
        super.deleteUserIdentityLink(taskId, userId, type);
    }

    @Override
    public void deleteGroupIdentityLink(String taskId, String groupId, String type) {
        refuseIfLoggedIn("engine.guard.notByRest");
        super.deleteGroupIdentityLink(taskId, groupId, type);
    }

    /** The engine would answer that the task belongs to a process, as an error of its own. */
    @Override
    public void deleteTask(String taskId) {
        refuseIfLoggedIn("engine.guard.notByRest");
        super.deleteTask(taskId);
    }

    @Override
    public void handleBpmnError(String taskId, String code) {
        handleBpmnError(taskId, code, null, Map.of());
    }

    @Override
    public void handleBpmnError(String taskId, String code, String message) {
        handleBpmnError(taskId, code, message, Map.of());
    }

    @Override
    public void handleBpmnError(String taskId, String code, String message, Map<String, Object> variables) {
        refuseIfLoggedIn("engine.guard.notByRest");
        super.handleBpmnError(taskId, code, message, variables);
    }

    @Override
    public void handleEscalation(String taskId, String code) {
        handleEscalation(taskId, code, Map.of());
    }

    @Override
    public void handleEscalation(String taskId, String code, Map<String, Object> variables) {
        refuseIfLoggedIn("engine.guard.notByRest");
        super.handleEscalation(taskId, code, variables);
    }

    private VariableMap submit(String taskId, SubmitTaskFormCmd submission) {
        return guard.ifOpen(commandExecutor, taskId, () -> commandExecutor.execute(submission));
    }

    private void check(String taskId, Consumer<TaskEntity> rule) {
        commandExecutor.execute(context -> {
            TaskEntity task = taskId == null ? null : context.getTaskManager().findTaskById(taskId);
            if (task != null) {
                guard.checkSeen(task);
            }
            rule.accept(task);
            return null;
        });
    }

    private static Map<String, Object> orEmpty(Map<String, Object> variables) {
        return variables == null ? Map.of() : variables;
    }
}
