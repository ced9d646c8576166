package org.uyum.pilot;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.uyum.Walk;
import org.uyum.engine.OpenTask;
import org.uyum.engine.OpenTasks;
import org.uyum.engine.Processes;
import org.uyum.identity.CurrentPerson;

/**
 * Leads whole cases of Zeytinburnu in tests, as people would: does whatever task is open, with sound answers, in the
 * name of somebody who may, until the case stands where a test begins.
 */
@TestComponent
@Import({ProgrammeTasks.class, TrainingTasks.class, AnalysisTasks.class, MeetingTasks.class, PlanTasks.class})
public class CasePilot {

    private static final int MOST_ROUNDS = 300;

    private static final Map<String, String> NAMES =
            Map.of("zeytinburnu", "zb", "bagcilar", "bg", "fatih", "ft", "piraziz", "pz", "bozat", "bz");

    private final Walk walk;
    private final Processes processes;
    private final OpenTasks openTasks;
    private final CurrentPerson currentPerson;
    private final List<StageTasks> stages;
    private final Map<String, Doing> tasks = new HashMap<>();
    private final Map<String, Deque<Doing>> instead = new HashMap<>();

    CasePilot(
            Walk walk, Processes processes, OpenTasks openTasks, CurrentPerson currentPerson, List<StageTasks> stages) {
        this.walk = walk;
        this.processes = processes;
        this.openTasks = openTasks;
        this.currentPerson = currentPerson;
        this.stages = stages;
        stages.forEach(stage -> tasks.putAll(stage.tasks()));
    }

    /** Opens a programme and leads it to a task; returns its number. */
    public String openUntil(String task) {
        return until(walk.openProgramme("zbManager", "Yürütülen program"), task);
    }

    /** The next time that a task is done, these answers are given. */
    public CasePilot answering(String task, Map<String, Object> answers) {
        return doing(task, tasks.get(task).page(), answers);
    }

    /** The next time that a task is done, this is entered on its page and with its form. */
    public CasePilot doing(String task, Consumer<OpenTask> page, Map<String, Object> answers) {
        instead.computeIfAbsent(task, key -> new ArrayDeque<>()).add(Doing.page(page, answers));
        return this;
    }

    /** Opens a programme and leads it until one of its processes waits for a message; returns its number. */
    public String openUntilWaitingFor(String message) {
        return lead(
                walk.openProgramme("zbManager", "Yürütülen program"),
                message,
                number -> processes.instancesOf(number).stream()
                        .anyMatch(instance -> processes.waitsFor(message, instance)));
    }

    /** Leads a case on until the task is open; returns its number. */
    public String until(String number, String task) {
        return lead(number, task, each -> openTasks.openTasks(each).stream()
                .anyMatch(open -> open.key().equals(task)));
    }

    private String lead(String number, String where, Predicate<String> isThere) {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            walk.jobs();
            if (isThere.test(number)) {
                instead.clear();
                return number;
            }
            List<OpenTask> open = openTasks.openTasks(number);
            if (!open.isEmpty()) {
                doTask(open.get(0));
            } else if (stages.stream().noneMatch(stage -> stage.moveOn(number))) {
                break;
            }
        }
        throw new IllegalStateException(number + " does not come to " + where + " but stands at "
                + openTasks.openTasks(number).stream().map(OpenTask::key).toList());
    }

    /** Does one task as it is done usually, and runs what follows by itself. */
    public void doTask(OpenTask task) {
        doTaskOnly(task);
        walk.jobs();
    }

    /** Does one task; the jobs that it leads to wait. */
    public void doTaskOnly(OpenTask task) {
        Doing doing = doing(task);
        currentPerson.as(person(task), () -> {
            if (task.assignee() == null) {
                processes.claim(task.id());
            }
            doing.page().accept(task);
            processes.complete(task.id(), doing.answers().apply(task));
            return null;
        });
    }

    private Doing doing(OpenTask task) {
        Deque<Doing> others = instead.getOrDefault(task.key(), new ArrayDeque<>());
        Doing doing = others.isEmpty() ? tasks.get(task.key()) : others.poll();
        if (doing == null) {
            throw new IllegalStateException("nobody knows how to do " + task.key());
        }
        return doing;
    }

    /** Claims a task for whoever will do it. */
    public void claim(OpenTask task) {
        walk.as(person(task)).run(() -> processes.claim(task.id()));
    }

    /** Who has the task, else somebody of its groups in its municipality; managers review what staff did. */
    private static String person(OpenTask task) {
        if (task.assignee() != null) {
            return task.assignee();
        }
        String municipality = NAMES.get(task.municipality());
        if (task.candidateGroups().contains("manager")) {
            return municipality + "Manager";
        }
        return switch (task.candidateGroups().iterator().next()) {
            case "staff" -> municipality + "Staff1";
            case "strategy" -> municipality + "Strategy";
            case "mayor" -> municipality + "Mayor";
            case "councilSecretary" -> municipality + "Council";
            default -> throw new IllegalStateException("nobody does tasks of " + task.candidateGroups());
        };
    }
}
