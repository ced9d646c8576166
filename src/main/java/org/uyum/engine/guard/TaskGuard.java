package org.uyum.engine.guard;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.uyum.engine.ModelTexts;
import org.uyum.engine.StartPermit;
import org.uyum.engine.Step;
import org.uyum.identity.People;
import org.uyum.identity.Role;
import org.uyum.record.Fact;
import org.uyum.record.Recorder;
import org.uyum.web.Texts;

/**
 * Decides, inside the engine and so for every way in, who may claim, be assigned and complete a task. Whoever works on
 * a task is one of its candidates, works for the task's municipality, and did not prepare what the task approves; who
 * has taken it over for somebody else is looked at together with that person (docs/decisions/017). A
 * refusal is answered with 403, who and why, and is recorded. Work without an engine login (jobs, our own services) is
 * not asked.
 */
@Component
public class TaskGuard extends ClosedWays {

    private final Suitability suitability;
    private final People people;
    private final Recorder recorder;
    private final StartPermit startPermit;
    private final Texts texts;
    private final ModelTexts models;

    TaskGuard(
            Suitability suitability,
            People people,
            Recorder recorder,
            StartPermit startPermit,
            Texts texts,
            ModelTexts models) {
        super(texts);
        this.suitability = suitability;
        this.people = people;
        this.recorder = recorder;
        this.startPermit = startPermit;
        this.texts = texts;
        this.models = models;
    }

    @Override
    public void checkReadTask(TaskEntity task) {
        checkSeen(task);
        super.checkReadTask(task);
    }

    @Override
    public void checkReadTaskVariable(TaskEntity task) {
        checkSeen(task);
        super.checkReadTaskVariable(task);
    }

    /** Who works elsewhere is not told that there is such a task. */
    void checkSeen(TaskEntity task) {
        login().flatMap(people::find)
                .filter(person -> !person.has(Role.ADMINISTRATOR))
                .filter(person -> !person.municipalities().contains(task.getTenantId()))
                .ifPresent(person -> {
                    record(task, person.id(), "engine.guard.otherMunicipality");
                    throw NotThere.because(texts);
                });
    }

    /** Claim, submit, complete, resolve, BPMN error, escalation. */
    @Override
    public void checkTaskWork(TaskEntity task) {
        checkSeen(task);
        login().ifPresent(id -> {
            if (task.getAssignee() != null && !task.getAssignee().equals(id)) {
                refuse(task, id, "engine.guard.assignedToOther", people.nameOf(task.getAssignee()));
            }
            if (task.getOwner() != null && id.equals(task.getAssignee())) {
                checkDeputy(task);
            } else {
                checkSuitable(task, id);
            }
        });
        super.checkTaskWork(task);
    }

    /**
     * Assigning, giving back and changing a task: its assignee may give it back, whoever it was taken over for may take
     * it again, managers may reassign it.
     */
    @Override
    public void checkTaskAssign(TaskEntity task) {
        checkSeen(task);
        login().ifPresent(id -> {
            boolean own = id.equals(task.getAssignee()) || id.equals(task.getOwner());
            if (!own && !manages(id, task)) {
                refuse(task, id, "engine.guard.mayNotAssign");
            }
        });
    }

    private boolean manages(String id, TaskEntity task) {
        return people.find(id)
                .filter(person -> person.has(Role.MANAGER))
                .filter(person -> Objects.equals(person.municipality(), task.getTenantId()))
                .isPresent();
    }

    /** What is the business of the assignee alone, as the draft of the form is. */
    public void checkOwn(TaskEntity task, String personId) {
        if (task.getAssignee() == null) {
            refuse(task, personId, "engine.draft.claimFirst");
        } else if (!task.getAssignee().equals(personId)) {
            refuse(task, personId, "engine.guard.assignedToOther", people.nameOf(task.getAssignee()));
        } else if (task.getOwner() != null) {
            checkDeputy(task);
        }
    }

    /** Taking over a task for somebody whose deputy one is. */
    public void checkTakeOver(TaskEntity task, String deputy, String principal) {
        suitability
                .objectionToTakingOver(task, deputy, principal)
                .ifPresent(why -> refuse(task, deputy, why.key(), why.args()));
    }

    /** Commenting: whoever works for the task's municipality, in any role. */
    void checkComment(TaskEntity task) {
        if (task != null) {
            checkSeen(task);
        }
        login().ifPresent(id -> {
            boolean works = task != null
                    && people.find(id)
                            .filter(person -> Objects.equals(person.municipality(), task.getTenantId()))
                            .isPresent();
            if (!works) {
                throw new AuthorizationException(texts.get("engine.guard.mayNotComment"));
            }
        });
    }

    /**
     * Giving a task as it is stored to somebody, or back to nobody: whoever gives it may, and whoever gets it. The engine
     * asks {@link #checkTaskAssign} about a task that was changed already, where the caller may be its assignee by that.
     *
     * @param target null where the task is given back
     */
    void checkAssignment(TaskEntity task, String target) {
        login().ifPresent(id -> {
            boolean givesBack = target == null && (id.equals(task.getAssignee()) || id.equals(task.getOwner()));
            boolean takesAgain = id.equals(task.getOwner()) && id.equals(target);
            if (!givesBack && !takesAgain && !manages(id, task)) {
                refuse(task, id, "engine.guard.mayNotAssign");
            }
            if (target != null) {
                checkSuitable(task, target);
            }
        });
    }

    /** Processes are started by their start form or by our services, never with variables of the caller's choice. */
    @Override
    public void checkCreateProcessInstance(ProcessDefinition definition) {
        super.checkCreateProcessInstance(definition);
        login().flatMap(people::find).ifPresent(person -> {
            if (!startPermit.isGranted()) {
                refuseStart(definition, "engine.guard.startByForm");
            } else if (person.municipality() == null) {
                refuseStart(definition, "engine.guard.startWithoutMunicipality");
            }
        });
    }

    private void refuseStart(ProcessDefinition definition, String why) {
        recorder.refusal(Fact.of("refused").about(definition.getKey()).detail("why", why));
        throw new AuthorizationException(texts.get(why, models.process(definition.getKey(), definition.getName())));
    }

    private void checkDeputy(TaskEntity task) {
        suitability.objectionToDeputy(task).ifPresent(why -> refuse(task, task.getAssignee(), why.key(), why.args()));
    }

    private void checkSuitable(TaskEntity task, String personId) {
        suitability.objection(task, personId).ifPresent(why -> refuse(task, personId, why.key(), why.args()));
    }

    void refuse(TaskEntity task, String personId, String why, Object... args) {
        record(task, personId, why);
        String name = models.box(task.getTaskDefinitionKey(), task.getName());
        throw new AuthorizationException(
                texts.get("engine.guard.refused", people.nameOf(personId), name, texts.get(why, args)));
    }

    private void record(TaskEntity task, String personId, String why) {
        Step step = Step.of(task);
        recorder.refusal(Fact.of("refused")
                .forCase(step.caseNumber())
                .municipality(task.getTenantId())
                .in(task.getProcessInstanceId())
                .task(task.getId())
                .about(task.getTaskDefinitionKey())
                .detail("person", personId)
                .detail("why", why));
    }

    /**
     * Completes a task; whoever does so when it is done already is told, instead of failing. Looking at the task and
     * submitting its form are one command: one transaction, and one look.
     */
    <T> T ifOpen(CommandExecutor engine, String taskId, Supplier<T> submission) {
        return engine.execute(context -> {
            if (taskId == null || context.getTaskManager().findTaskById(taskId) == null) {
                throw new FormFieldValidationException(List.of(), texts.get("engine.task.alreadyDone"));
            }
            return submission.get();
        });
    }

    /** Who reads a task in English and saves it sends its texts back in English; they are not meant as a change. */
    void keepTexts(TaskEntity task, Task changed) {
        String box = task.getTaskDefinitionKey();
        if (models.says(box, "name", task.getName(), changed.getName())) {
            changed.setName(task.getName());
        }
        if (models.says(box, "documentation", task.getDescription(), changed.getDescription())) {
            changed.setDescription(task.getDescription());
        }
    }

    /** When a task is due and how urgent it is says whoever answers for the work, not whoever has to do it. */
    void checkPlanning(TaskEntity task) {
        login().filter(id -> !manages(id, task)).ifPresent(id -> refuse(task, id, "engine.guard.mayNotPlan"));
    }

    String text(String key, Object... args) {
        return texts.get(key, args);
    }
}
