package org.uyum.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.uyum.engine.deputy.TakingOver;
import org.uyum.identity.CurrentPerson;
import org.uyum.record.Fact;
import org.uyum.record.Recorder;
import org.uyum.web.Refused;

/**
 * What the other modules ask of the engine: start a process for a case, correlate a message, where a case stands. The
 * caller has checked that the person may; here the engine is asked without login, since a partner's message would
 * otherwise not find the lead's instance.
 */
@Component
public class Processes {

    /** Variable with which our services name the municipality of an instance that they start. */
    public static final String MUNICIPALITY = "municipality";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final FormService forms;
    private final RepositoryService repository;
    private final CurrentPerson currentPerson;
    private final Recorder recorder;
    private final StartPermit startPermit;
    private final TakingOver takingOver;

    /** Lazy, because the beans of the models are there before the engine is. */
    Processes(
            @Lazy RuntimeService runtime,
            @Lazy TaskService tasks,
            @Lazy FormService forms,
            @Lazy RepositoryService repository,
            CurrentPerson currentPerson,
            Recorder recorder,
            StartPermit startPermit,
            @Lazy TakingOver takingOver) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.forms = forms;
        this.repository = repository;
        this.currentPerson = currentPerson;
        this.recorder = recorder;
        this.startPermit = startPermit;
        this.takingOver = takingOver;
    }

    /** Starts a root instance for a case, as work of a municipality. Returns the process instance's id. */
    @Transactional
    public String start(String processKey, String caseNumber, String municipality, Map<Variable<?>, Object> variables) {
        Map<String, Object> values = named(variables);
        values.put(MUNICIPALITY, municipality);
        return unchecked(
                () -> startPermit.during(() -> runtime.startProcessInstanceByKey(processKey, caseNumber, values)
                        .getId()));
    }

    /** Sends a message to one process instance; refused if it does not wait for it (any more). */
    @Transactional
    public void correlate(String message, String processInstanceId) {
        correlate(message, processInstanceId, Map.of());
    }

    /** Sends a message that brings values of variables with it. */
    @Transactional
    public void correlate(String message, String processInstanceId, Map<Variable<?>, Object> variables) {
        if (!waitsFor(message, processInstanceId)) {
            throw Refused.because("engine.message.nobodyWaits");
        }
        ProcessInstance waiting = unchecked(() -> runtime.createProcessInstanceQuery()
                .processInstanceId(processInstanceId)
                .singleResult());
        recorder.fact(Fact.of("messageSent")
                .forCase(waiting.getBusinessKey())
                .municipality(waiting.getTenantId())
                .in(processInstanceId)
                .about(message));
        try {
            unchecked(() -> runtime.createMessageCorrelation(message)
                    .processInstanceId(processInstanceId)
                    .setVariables(named(variables))
                    .correlateWithResult());
        } catch (OptimisticLockingException | MismatchingMessageCorrelationException saidTwiceAtOnce) {
            throw Refused.because("engine.message.nobodyWaits");
        }
    }

    private static Map<String, Object> named(Map<Variable<?>, Object> variables) {
        Map<String, Object> values = new HashMap<>();
        variables.forEach((variable, content) -> values.put(variable.name(), content));
        return values;
    }

    /** Whether a process instance waits for a message now. */
    public boolean waitsFor(String message, String processInstanceId) {
        return unchecked(() -> runtime.createEventSubscriptionQuery()
                        .eventType("message")
                        .eventName(message)
                        .processInstanceId(processInstanceId)
                        .count()
                > 0);
    }

    /** The running instances of a process that belong to a case. */
    public List<String> instancesOf(String processKey, String caseNumber) {
        return ids(runtime.createProcessInstanceQuery()
                .processDefinitionKey(processKey)
                .processInstanceBusinessKey(caseNumber));
    }

    /** All running instances that belong to a case, called ones included. */
    public List<String> instancesOf(String caseNumber) {
        return ids(runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber));
    }

    /** The current person takes a task over for somebody whose deputy they are. */
    public void takeOver(String taskId, String principal) {
        saying(() -> {
            takingOver.takeOver(taskId, principal);
            return taskId;
        });
    }

    /** The current person takes a free task, through the same checks as in the Tasklist. */
    @Transactional
    public void claim(String taskId) {
        saying(() -> {
            tasks.claim(taskId, currentPerson.get().id());
            return taskId;
        });
    }

    /** The current person gives a task back to whoever takes it next. */
    @Transactional
    public void giveBack(String taskId) {
        tasks.setAssignee(taskId, null);
    }

    /** Completes a task with answers from a page of ours, through the same checks as the Tasklist. */
    @Transactional
    public void complete(String taskId, Map<String, Object> answers) {
        saying(() -> {
            forms.submitTaskForm(taskId, answers);
            return taskId;
        });
    }

    /** Starts a process by its start form, from a page of ours. Returns the number that the case was given. */
    @Transactional
    public String startWithForm(String processKey, Map<String, Object> answers) {
        String definition = unchecked(() -> repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(processKey)
                .latestVersion()
                .singleResult()
                .getId());
        String started = saying(() -> forms.submitStartForm(definition, answers).getId());
        return unchecked(() -> runtime.createProcessInstanceQuery()
                .processInstanceId(started)
                .singleResult()
                .getBusinessKey());
    }

    /** What the engine's checks refuse is refused to pages in the same words. */
    private static <T> T saying(Supplier<T> submission) {
        try {
            return submission.get();
        } catch (FormFieldValidationException | AuthorizationException refusal) {
            throw Refused.because("engine.refused", refusal.getMessage());
        } catch (OptimisticLockingException somebodyWasFaster) {
            throw Refused.because("engine.task.changedMeanwhile");
        }
    }

    private List<String> ids(ProcessInstanceQuery query) {
        return unchecked(() -> query.list().stream().map(ProcessInstance::getId).toList());
    }

    private <T> T unchecked(Supplier<T> question) {
        return currentPerson.withoutEngineLogin(question);
    }
}
