package org.uyum.engine.draft;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import org.uyum.engine.form.StepTaskForm;
import org.uyum.engine.form.UnfinishedAnswers;
import org.uyum.engine.guard.TaskGuard;
import org.uyum.identity.CurrentPerson;
import org.uyum.web.Texts;

/**
 * What the assignee of a task can do with the draft of its form. A draft belongs to the task and the person: whoever
 * gives a task back and takes it again finds their draft, and nobody else ever does. Saving one is no fact of the case
 * and not recorded.
 */
@Service
class DraftService {

    private final Drafts drafts;
    private final UnfinishedAnswers unfinished;
    private final TaskGuard guard;
    private final TaskService tasks;
    private final ProcessEngine engine;
    private final CurrentPerson currentPerson;
    private final Texts texts;
    private final Clock clock;

    DraftService(
            Drafts drafts,
            UnfinishedAnswers unfinished,
            TaskGuard guard,
            TaskService tasks,
            ProcessEngine engine,
            CurrentPerson currentPerson,
            Texts texts,
            Clock clock) {
        this.drafts = drafts;
        this.unfinished = unfinished;
        this.guard = guard;
        this.tasks = tasks;
        this.engine = engine;
        this.currentPerson = currentPerson;
        this.texts = texts;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Draft> find(String taskId) {
        return drafts.find(taskId, requireOwn(taskId));
    }

    /**
     * Saves those of the answers that the form has inputs for.
     *
     * @param basedOn revision of the draft that the answers carry on; nothing if they carry on none
     * @throws DraftChanged if that is not the draft there is, which then stays as it is; not if both say the same
     */
    @Transactional
    public Draft save(String taskId, Optional<Long> basedOn, Map<String, Object> answers) {
        if (!drafts.hold(taskId)) {
            throw noTask();
        }
        String person = requireOwn(taskId);
        Optional<Draft> before = drafts.find(taskId, person);
        Draft draft = next(taskId, person, before, answers);
        if (before.isPresent() && before.get().answers().equals(draft.answers())) {
            // said again, perhaps because the first answer was lost on its way
            return before.get();
        }
        if (!before.map(Draft::revision).equals(basedOn)) {
            throw new DraftChanged(before);
        }
        drafts.save(draft);
        return draft;
    }

    private Draft next(String taskId, String person, Optional<Draft> before, Map<String, Object> answers) {
        Instant now = Instant.now(clock);
        long revision = Math.max(now.toEpochMilli(), before.map(Draft::revision).orElse(0L) + 1);
        return ofTask(taskId, task -> {
            TaskFormData form = ((StepTaskForm) task.getTaskDefinition().getTaskFormHandler()).blank(task);
            return new Draft(taskId, person, unfinished.version(form), unfinished.ofForm(form, answers), revision, now);
        });
    }

    @Transactional
    public void discard(String taskId) {
        drafts.remove(taskId, requireOwn(taskId));
    }

    /** The current person, to whom the task must be assigned. */
    private String requireOwn(String taskId) {
        // the engine lets a person find the tasks that they may see, and no others
        if (tasks.createTaskQuery().taskId(taskId).count() == 0) {
            throw noTask();
        }
        String person = currentPerson.get().id();
        return ofTask(taskId, task -> {
            guard.checkOwn(task, person);
            return person;
        });
    }

    private ResponseStatusException noTask() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, texts.get("engine.draft.noTask"));
    }

    private <T> T ofTask(String taskId, Function<TaskEntity, T> question) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> Optional.ofNullable(context.getTaskManager().findTaskById(taskId))
                        .map(question)
                        .orElseThrow(this::noTask));
    }
}
