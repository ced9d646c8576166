package org.uyum.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.uyum.engine.deputy.TakingOver;
import org.uyum.engine.deputy.TasksOfDeputyship;
import org.uyum.identity.ActingFor;
import org.uyum.identity.CurrentPerson;
import org.uyum.identity.Deputies;
import org.uyum.identity.Person;
import org.uyum.identity.Role;
import org.uyum.web.Refused;

/**
 * The tasks that stand open: in a case, of a person, of a municipality; whose they are and who could have them. Asked
 * without engine login, as {@link Processes} is: the caller has checked that the person may see them.
 */
@Component
public class OpenTasks {

    private final TaskService tasks;
    private final CurrentPerson currentPerson;
    private final ModelTexts texts;
    private final TakingOver takingOver;
    private final Deputies deputies;
    private final ActingFor actingFor;

    /** Lazy, because the beans of the models are there before the engine is. */
    OpenTasks(
            @Lazy TaskService tasks,
            CurrentPerson currentPerson,
            ModelTexts texts,
            @Lazy TakingOver takingOver,
            Deputies deputies,
            ActingFor actingFor) {
        this.tasks = tasks;
        this.currentPerson = currentPerson;
        this.texts = texts;
        this.takingOver = takingOver;
        this.deputies = deputies;
        this.actingFor = actingFor;
    }

    /** The open task of an instance, if it stands there. */
    public Optional<OpenTask> openTask(String processInstanceId, String taskKey) {
        return query(tasks.createTaskQuery()
                        .processInstanceId(processInstanceId)
                        .taskDefinitionKey(taskKey))
                .stream()
                .findFirst();
    }

    /** The open tasks of some instances. */
    public List<OpenTask> openTasksIn(Collection<String> processInstanceIds) {
        // the engine takes an empty list for no condition
        return processInstanceIds.isEmpty()
                ? List.of()
                : query(tasks.createTaskQuery().processInstanceIdIn(processInstanceIds.toArray(String[]::new)));
    }

    /** The instances of a case in which a task is open that nobody else has. */
    public Set<String> instancesToWorkIn(String caseNumber, String taskKey) {
        String person = currentPerson.get().id();
        return currentPerson.withoutEngineLogin(() ->
                tasks
                        .createTaskQuery()
                        .processInstanceBusinessKey(caseNumber)
                        .taskDefinitionKey(taskKey)
                        .list()
                        .stream()
                        .filter(task ->
                                task.getAssignee() == null || task.getAssignee().equals(person))
                        .map(Task::getProcessInstanceId)
                        .collect(Collectors.toSet()));
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

    /** Whether the current person could claim the task now, or take it over for somebody. */
    public boolean isToBeHad(OpenTask task) {
        return isClaimable(task) || !takingOver.offers(task.id()).isEmpty();
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

    private List<OpenTask> query(TaskQuery query) {
        return currentPerson.withoutEngineLogin(() ->
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
}
