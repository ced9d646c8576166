package org.uyum.demo;

import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.uyum.engine.DueJobs;
import org.uyum.engine.OpenTask;
import org.uyum.engine.OpenTasks;
import org.uyum.engine.Processes;
import org.uyum.identity.CurrentPerson;
import org.uyum.web.Refused;
import org.uyum.web.Texts;

/** Does the steps of a case in people's names, through the same seam as they do. */
@Component
class DemoWalk {

    private final CurrentPerson currentPerson;
    private final Processes processes;
    private final OpenTasks openTasks;
    private final DueJobs jobs;
    private final Texts texts;

    DemoWalk(CurrentPerson currentPerson, Processes processes, OpenTasks openTasks, DueJobs jobs, Texts texts) {
        this.currentPerson = currentPerson;
        this.processes = processes;
        this.openTasks = openTasks;
        this.jobs = jobs;
        this.texts = texts;
    }

    /** Claims a task, prepares its rows on the pages, and submits its form. */
    void step(String person, String caseNumber, String step, Runnable pages, Map<String, Object> answers) {
        as(person, () -> {
            OpenTask task = open(caseNumber, step);
            if (task.assignee() == null) {
                processes.claim(task.id());
            }
            submit(task, pages, answers);
        });
        jobs.run(caseNumber);
    }

    void step(String person, String caseNumber, String step, Map<String, Object> answers) {
        step(person, caseNumber, step, () -> {}, answers);
    }

    /** Claims and submits one of several open tasks of the same box. */
    void step(String person, OpenTask task, Map<String, Object> answers) {
        as(person, () -> {
            if (task.assignee() == null) {
                processes.claim(task.id());
            }
            submit(task, () -> {}, answers);
        });
        jobs.run(task.caseNumber());
    }

    private void submit(OpenTask task, Runnable pages, Map<String, Object> answers) {
        try {
            pages.run();
            processes.complete(task.id(), answers);
        } catch (Refused refused) {
            String why = refused.problems().stream().map(texts::of).collect(Collectors.joining(" "));
            throw new IllegalStateException("the demo is refused at " + task.key() + ": " + why, refused);
        }
    }

    void as(String person, Runnable work) {
        currentPerson.as(person, () -> {
            work.run();
            return null;
        });
    }

    <T> T as(String person, Supplier<T> work) {
        return currentPerson.as(person, work);
    }

    void jobs(String caseNumber) {
        jobs.run(caseNumber);
    }

    OpenTask open(String caseNumber, String step) {
        return openTasks.openTasks(caseNumber).stream()
                .filter(task -> task.key().equals(step))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(caseNumber + " does not stand at " + step + " but at "
                        + openTasks.openTasks(caseNumber).stream()
                                .map(OpenTask::key)
                                .toList()));
    }
}
