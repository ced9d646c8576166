package org.uyum;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.test.assertions.bpmn.ProcessInstanceAssert;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.web.context.request.RequestContextHolder;
import org.uyum.engine.Processes;
import org.uyum.identity.CurrentPerson;

/** Walks through cases in tests as people do: claims tasks, submits forms, and lets jobs run. */
@TestComponent
public class Walk {

    private final ProcessEngine engine;
    private final CurrentPerson currentPerson;
    private final TaskService tasks;
    private final FormService forms;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final ManagementService management;
    private final Processes processes;

    Walk(
            ProcessEngine engine,
            CurrentPerson currentPerson,
            TaskService tasks,
            FormService forms,
            RuntimeService runtime,
            RepositoryService repository,
            ManagementService management,
            Processes processes) {
        this.engine = engine;
        this.currentPerson = currentPerson;
        this.tasks = tasks;
        this.forms = forms;
        this.runtime = runtime;
        this.repository = repository;
        this.management = management;
        this.processes = processes;
    }

    /** Acts in a person's name. */
    public As as(String person) {
        return new As(person);
    }

    /** Runs all jobs that are due now, and those that they lead to; timers that are not due stay. */
    public void jobs() {
        List<Job> due = management.createJobQuery().executable().noRetriesLeft().list();
        if (!due.isEmpty()) {
            throw new IllegalStateException("a job failed: " + due.get(0).getExceptionMessage());
        }
        for (List<Job> jobs = due(); !jobs.isEmpty(); jobs = due()) {
            jobs.forEach(job -> management.executeJob(job.getId()));
        }
    }

    private List<Job> due() {
        return management
                .createJobQuery()
                .executable()
                .withRetriesLeft()
                .active()
                .list();
    }

    /** Fires the timers of a process instance, due or not. */
    public void timer(String processInstanceId) {
        management
                .createJobQuery()
                .processInstanceId(processInstanceId)
                .timers()
                .list()
                .forEach(job -> management.executeJob(job.getId()));
    }

    /** The open task of a box: of a process instance, or anywhere in a case. */
    public Task task(String instanceOrCase, String key) {
        List<Task> found = tasks.createTaskQuery()
                .or()
                .processInstanceId(instanceOrCase)
                .processInstanceBusinessKey(instanceOrCase)
                .endOr()
                .taskDefinitionKey(key)
                .listPage(0, 100);
        if (found.isEmpty()) {
            throw new NoSuchElementException("no task " + key + " is open in " + instanceOrCase + ", but "
                    + tasks
                            .createTaskQuery()
                            .or()
                            .processInstanceId(instanceOrCase)
                            .processInstanceBusinessKey(instanceOrCase)
                            .endOr()
                            .list()
                            .stream()
                            .map(Task::getTaskDefinitionKey)
                            .toList());
        }
        return found.get(0);
    }

    public boolean isOpen(String instanceOrCase, String key) {
        return tasks.createTaskQuery()
                        .or()
                        .processInstanceId(instanceOrCase)
                        .processInstanceBusinessKey(instanceOrCase)
                        .endOr()
                        .taskDefinitionKey(key)
                        .count()
                > 0;
    }

    /** A process instance, running or ended, for the assertions of camunda-bpm-assert. */
    public ProcessInstanceAssert process(String processInstanceId) {
        ExecutionEntity instance = new ExecutionEntity();
        instance.setId(processInstanceId);
        BpmnAwareTests.init(engine);
        return BpmnAwareTests.assertThat((ProcessInstance) instance);
    }

    /** The running instance of a process in a case. */
    public String instance(String processKey, String caseNumber) {
        return processes.instancesOf(processKey, caseNumber).get(0);
    }

    /** Opens a programme with its start form and returns the case number. */
    public String openProgramme(String person, String title) {
        return as(person)
                .start("establishUnit", Map.of("title", title, "periodStart", "2026-01-01", "periodEnd", "2026-12-31"));
    }

    /** What a person can do in a walk. */
    public final class As {

        private final String person;

        private As(String person) {
            this.person = person;
        }

        /** Claims the task if it is free and submits its form. */
        public void complete(String instanceOrCase, String key, Map<String, Object> answers) {
            complete(task(instanceOrCase, key), answers);
        }

        public void complete(Task task, Map<String, Object> answers) {
            run(() -> {
                if (task.getAssignee() == null) {
                    tasks.claim(task.getId(), person);
                }
                forms.submitTaskForm(task.getId(), answers);
            });
        }

        public void claim(String instanceOrCase, String key) {
            Task task = task(instanceOrCase, key);
            run(() -> tasks.claim(task.getId(), person));
        }

        public Map<String, Object> formOf(String instanceOrCase, String key) {
            Task task = task(instanceOrCase, key);
            return ask(() -> forms.getTaskFormVariables(task.getId()));
        }

        public void run(Runnable action) {
            ask(() -> {
                action.run();
                return null;
            });
        }

        public <T> T ask(Supplier<T> question) {
            // each thing that a person does is a request of its own; a test is one request to Spring
            RequestContextHolder.resetRequestAttributes();
            return currentPerson.as(person, question);
        }

        public void correlate(String message, String processInstanceId) {
            run(() -> processes.correlate(message, processInstanceId));
        }

        String start(String processKey, Map<String, Object> answers) {
            return ask(() -> {
                String definition = repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(processKey)
                        .latestVersion()
                        .singleResult()
                        .getId();
                ProcessInstance started = forms.submitStartForm(definition, answers);
                return runtime.createProcessInstanceQuery()
                        .processInstanceId(started.getId())
                        .singleResult()
                        .getBusinessKey();
            });
        }
    }
}
