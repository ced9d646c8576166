package org.uyum.engine;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.uyum.engine.deputy.TakingOver;
import org.uyum.engine.deputy.TasksOfDeputyship;
import org.uyum.identity.ActingFor;
import org.uyum.identity.CurrentPerson;
import org.uyum.identity.Deputies;
import org.uyum.identity.Person;
import org.uyum.identity.Role;
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
    private final ModelTexts texts;
    private final TakingOver takingOver;
    private final Deputies deputies;
    private final ActingFor actingFor;

    /** Lazy, because the beans of the models are there before the engine is. */
    Processes(
            @Lazy RuntimeService runtime,
            @Lazy TaskService tasks,
            @Lazy FormService forms,
            @Lazy RepositoryService repository,
            CurrentPerson currentPerson,
            Recorder recorder,
            StartPermit startPermit,
            ModelTexts texts,
            @Lazy TakingOver takingOver,
            Deputies deputies,
            ActingFor actingFor) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.forms = forms;
        this.repository = repository;
        this.currentPerson = currentPerson;
        this.recorder = recorder;
        this.startPermit = startPermit;
        this.texts = texts;
        this.takingOver = takingOver;
        this.deputies = deputies;
        this.actingFor = actingFor;
    }

    /** Starts a root instance for a case, as work of a municipality. Returns the process instance's id. */
    @Transactional
    public String start(String processKey, String caseNumber, String municipality, Map<Variable<?>, Object> variables) {
        Map<String, Object> values = new HashMap<>();
        variables.forEach((variable, content) -> values.put(variable.name(), content));
        values.put(MUNICIPALITY, municipality);
        return unchecked(
                () -> startPermit.during(() -> runtime.startProcessInstanceByKey(processKey, caseNumber, values)
                        .getId()));
    }

    /** Sends a message to one process instance; refused if it does not wait for it (any more). */
    @Transactional
    public void correlate(String message, String processInstanceId) {
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
                    .correlateWithResult());
        } catch (OptimisticLockingException | MismatchingMessageCorrelationException saidTwiceAtOnce) {
            throw Refused.because("engine.message.nobodyWaits");
        }
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

    /** The open task of an instance, if it stands there. */
    public Optional<OpenTask> openTask(String processInstanceId, String taskKey) {
        return query(tasks.createTaskQuery()
                        .processInstanceId(processInstanceId)
                        .taskDefinitionKey(taskKey))
                .stream()
                .findFirst();
    }

    /** All open tasks of a case, oldest first. */
    public List<OpenTask> openTasks(String caseNumber) {
        return query(tasks.createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .orderByTaskCreateTime()
                .asc());
    }

    /** The tasks assigned to a person, those due first at the top. */
    public List<OpenTask> tasksOf(Person person) {
        return query(tasks.createTaskQuery()
                .taskAssignee(person.id())
                .orderByDueDate()
                .asc());
    }

    /** Tasks that a person could claim: unassigned, of their municipality and one of their groups. */
    public List<OpenTask> claimableBy(Person person) {
        List<String> groups = person.roles().stream().map(Role::group).toList();
        if (person.municipality() == null || groups.isEmpty()) {
            return List.of();
        }
        return query(tasks.createTaskQuery()
                .taskCandidateGroupIn(groups)
                .taskUnassigned()
                .tenantIdIn(person.municipality())
                .orderByDueDate()
                .asc());
    }

    /** The open tasks of a municipality that a group may do, taken over or not, oldest first. */
    public List<OpenTask> openTasksFor(String municipality, String group) {
        return query(tasks.createTaskQuery()
                .taskCandidateGroup(group)
                .includeAssignedTasks()
                .tenantIdIn(municipality)
                .orderByTaskCreateTime()
                .asc());
    }

    /** Refuses unless the task stands open in the instance and is assigned to the current person. */
    public OpenTask requireWorkOn(String processInstanceId, String taskKey) {
        return openTask(processInstanceId, taskKey)
                .filter(this::isMine)
                .orElseThrow(() -> Refused.because("engine.task.notYours"));
    }

    /**
     * Whether the current person has the task: in their own name, or as the deputy of somebody for whom they may still
     * act. In the latter case, whatever they do until the end of the transaction at hand they do for that person.
     */
    public boolean isMine(OpenTask task) {
        if (currentPerson.id().filter(id -> id.equals(task.assignee())).isEmpty()) {
            return false;
        }
        if (task.principal() == null) {
            return true;
        }
        boolean mayWork =
                deputies.mayWorkFor(task.assignee(), task.principal(), task.municipality(), task.candidateGroups());
        if (mayWork && TransactionSynchronizationManager.isSynchronizationActive()) {
            actingFor.begin(task.principal());
        }
        return mayWork;
    }

    /** The tasks that the current person could take over today for those whose deputy they are, those due first at the top. */
    public List<Offer> offers() {
        return deputies.actingAs(currentPerson.get().id()).stream()
                .flatMap(deputyship ->
                        query(TasksOfDeputyship.of(tasks.createTaskQuery(), deputyship)
                                        .orderByDueDate()
                                        .asc())
                                .stream()
                                .filter(task -> takingOver.offers(task.id()).contains(deputyship.principal()))
                                .map(task -> new Offer(task, deputyship.principal())))
                .distinct()
                .toList();
    }

    /** Whether the current person could claim the task now, or take it over for somebody. */
    public boolean isToBeHad(OpenTask task) {
        return isClaimable(task) || !takingOver.offers(task.id()).isEmpty();
    }

    /** The current person takes a task over for somebody whose deputy they are. */
    public void takeOver(String taskId, String principal) {
        saying(() -> {
            takingOver.takeOver(taskId, principal);
            return taskId;
        });
    }

    /** Whether the current person could claim the task now. */
    public boolean isClaimable(OpenTask task) {
        return task.assignee() == null
                && currentPerson
                        .find()
                        .filter(person -> task.municipality() != null
                                && task.municipality().equals(person.municipality())
                                && person.roles().stream()
                                        .anyMatch(role -> task.candidateGroups().contains(role.group())))
                        .isPresent();
    }

    /** The current person takes a free task, through the same checks as in the Tasklist. */
    @Transactional
    public void claim(String taskId) {
        tasks.claim(taskId, currentPerson.get().id());
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
        }
    }

    private List<String> ids(ProcessInstanceQuery query) {
        return unchecked(() -> query.list().stream().map(ProcessInstance::getId).toList());
    }

    private List<OpenTask> query(TaskQuery query) {
        return unchecked(() ->
                query.list().stream().flatMap(task -> stillOpen(task).stream()).toList());
    }

    /** Nothing for a task that somebody completed after the query saw it. */
    private Optional<OpenTask> stillOpen(Task task) {
        try {
            return Optional.of(openTask(task));
        } catch (NullValueException done) {
            return Optional.empty();
        }
    }

    private OpenTask openTask(Task task) {
        Set<String> groups = tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(IdentityLink::getGroupId)
                .collect(Collectors.toSet());
        Object caseNumber = tasks.getVariable(task.getId(), Step.CASE_NUMBER.name());
        return new OpenTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                texts.box(task.getTaskDefinitionKey(), task.getName()),
                (String) tasks.getVariable(task.getId(), Step.SUBJECT.name()),
                task.getProcessInstanceId(),
                (String) caseNumber,
                task.getTenantId(),
                task.getAssignee(),
                task.getOwner(),
                groups,
                task.getCreateTime().toInstant(),
                instant(task.getDueDate()));
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }

    private <T> T unchecked(Supplier<T> question) {
        return currentPerson.withoutEngineLogin(question);
    }
}
