package org.uyum.engine;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Where a process stands when one of its steps is done: the case, the municipality, the variables. */
public final class Step {

    /** Number of the case, in every process instance of it. */
    public static final Variable<String> CASE_NUMBER = Variable.of("caseNumber", String.class);

    /** What a task is about where many of its kind are open: an association, a meeting, an activity; shown in lists. */
    public static final Variable<String> SUBJECT = Variable.of("subject", String.class);

    private final VariableScope scope;
    private final DelegateExecution execution;
    private final DelegateTask task;

    private Step(VariableScope scope, DelegateExecution execution, DelegateTask task) {
        this.scope = scope;
        this.execution = execution;
        this.task = task;
    }

    public static Step of(DelegateExecution execution) {
        return new Step(execution, execution, null);
    }

    public static Step of(DelegateTask task) {
        return new Step(task, task.getExecution(), task);
    }

    /** Number of the case, for example {@code 2026-ZB-001}; null before the programme has one. */
    public String caseNumber() {
        return execution.getProcessBusinessKey();
    }

    /** Gives the case its number: done once, when a programme is opened. */
    public void nameCase(String number) {
        execution.setProcessBusinessKey(number);
        set(CASE_NUMBER, number);
    }

    /** Code of the municipality whose work this is (the tenant). */
    public String municipality() {
        return execution.getTenantId();
    }

    public String processInstanceId() {
        return execution.getProcessInstanceId();
    }

    /** Id of the user task; null in a service step and in a start form. */
    public String taskId() {
        return task == null ? null : task.getId();
    }

    /** Id of the box in the model. */
    public String stepId() {
        return task == null ? execution.getCurrentActivityId() : task.getTaskDefinitionKey();
    }

    /** Whom the user task is assigned to; null in a service step. */
    public String assignee() {
        return task == null ? null : task.getAssignee();
    }

    /** For whom the assignee of the user task has taken it over, as their deputy. */
    public Optional<String> principal() {
        return Optional.ofNullable(task).map(DelegateTask::getOwner);
    }

    public <T> T get(Variable<T> variable) {
        return variable.type().cast(scope.getVariable(variable.name()));
    }

    public <T> void set(Variable<T> variable, T content) {
        scope.setVariable(variable.name(), content);
    }

    /** Sets a list of ids for a multi-instance activity, kept as JSON. */
    public void setIds(String name, java.util.Collection<?> ids) {
        scope.setVariable(name, org.camunda.spin.Spin.JSON(ids));
    }
}
