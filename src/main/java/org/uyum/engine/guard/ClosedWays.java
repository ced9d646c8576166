package org.uyum.engine.guard;

import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricProcessInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricTaskInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricVariableInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.uyum.web.Texts;

/**
 * What the engine can do to a case past its steps is closed to everybody who is logged in, administrators included:
 * variables, messages, moving and deleting instances, timers, models, history. Our own services do such things without
 * an engine login, after their own checks. Operators keep what changes no case: retrying a failed job, suspending.
 */
abstract class ClosedWays extends AuthorizationCommandChecker {

    private final Texts texts;

    ClosedWays(Texts texts) {
        this.texts = texts;
    }

    /** Who is logged in to the engine; nobody in jobs and in our own services. */
    static Optional<String> login() {
        return Optional.ofNullable(Context.getCommandContext()).map(CommandContext::getAuthenticatedUserId);
    }

    void closed() {
        if (login().isPresent() && Context.getCommandContext().isAuthorizationCheckEnabled()) {
            throw new AuthorizationException(texts.get("engine.guard.notByRest"));
        }
    }

    @Override
    public void checkUpdateProcessInstanceVariables(ExecutionEntity execution) {
        closed();
    }

    @Override
    public void checkUpdateTaskVariable(TaskEntity task) {
        closed();
    }

    /** Messages, signals, incidents by hand. */
    @Override
    public void checkUpdateProcessInstanceById(String processInstanceId) {
        closed();
    }

    /** Modification, messages, variables of many. */
    @Override
    public void checkUpdateProcessInstance(ExecutionEntity execution) {
        closed();
    }

    @Override
    public void checkUpdateProcessInstanceByProcessDefinitionId(String definitionId) {
        closed();
    }

    @Override
    public void checkUpdateProcessInstanceByProcessDefinitionKey(String definitionKey) {
        closed();
    }

    @Override
    public void checkDeleteProcessInstance(ExecutionEntity execution) {
        closed();
    }

    @Override
    public void checkCreateMigrationPlan(ProcessDefinition source, ProcessDefinition target) {
        closed();
    }

    @Override
    public void checkMigrateProcessInstance(ExecutionEntity instance, ProcessDefinition target) {
        closed();
    }

    /** A batch would do the same to many, later and in nobody's name. */
    @Override
    public void checkCreateBatch(Permission permission) {
        closed();
    }

    /** Running a timer before its time, changing or deleting it. */
    @Override
    public void checkUpdateJob(JobEntity job) {
        closed();
    }

    /** A job that failed may be tried again; the time of one that has not failed would be changed along with its tries. */
    @Override
    public void checkUpdateRetriesJob(JobEntity job) {
        if (job.getRetries() > 0) {
            closed();
        }
        super.checkUpdateRetriesJob(job);
    }

    @Override
    public void checkCreateTask(TaskEntity task) {
        closed();
    }

    @Override
    public void checkCreateTask() {
        closed();
    }

    @Override
    public void checkDeleteTask(TaskEntity task) {
        closed();
    }

    @Override
    public void checkCreateDeployment() {
        closed();
    }

    @Override
    public void checkDeleteDeployment(String deploymentId) {
        closed();
    }

    @Override
    public void checkUpdateProcessDefinitionById(String definitionId) {
        closed();
    }

    @Override
    public void checkUpdateProcessDefinitionByKey(String definitionKey) {
        closed();
    }

    @Override
    public void checkDeleteProcessDefinitionById(String definitionId) {
        closed();
    }

    @Override
    public void checkDeleteProcessDefinitionByKey(String definitionKey) {
        closed();
    }

    @Override
    public void checkUpdateDecisionDefinitionById(String definitionId) {
        closed();
    }

    @Override
    public void checkDeleteHistoricProcessInstance(HistoricProcessInstance instance) {
        closed();
    }

    @Override
    public void checkDeleteHistoricTaskInstance(HistoricTaskInstanceEntity task) {
        closed();
    }

    @Override
    public void checkDeleteHistoricDecisionInstance(String decisionInstanceId) {
        closed();
    }

    @Override
    public void checkDeleteHistoricDecisionInstance(HistoricDecisionInstance decision) {
        closed();
    }

    @Override
    public void checkDeleteHistoricVariableInstance(HistoricVariableInstanceEntity variable) {
        closed();
    }

    @Override
    public void checkDeleteHistoricVariableInstancesByProcessInstance(HistoricProcessInstanceEntity instance) {
        closed();
    }

    @Override
    public void checkDeleteUserOperationLog(UserOperationLogEntry entry) {
        closed();
    }
}
