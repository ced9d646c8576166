package org.uyum.engine.draft;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.uyum.engine.form.UnfinishedAnswers;
import org.uyum.engine.form.UnfinishedAnswers.Fitting;
import org.uyum.identity.CurrentPerson;

/** Brings a draft back into the form of its task. */
@Component
class Restoring {

    /** Under this key the form tells the Tasklist's script that drafts of it are kept, and about the one there is. */
    static final String KEY = "savedDraft";

    private final Drafts drafts;
    private final UnfinishedAnswers unfinished;
    private final CurrentPerson currentPerson;
    private final Duration saveEvery;

    Restoring(
            Drafts drafts,
            UnfinishedAnswers unfinished,
            CurrentPerson currentPerson,
            @Value("${uyum.drafts.save-every}") Duration saveEvery) {
        this.drafts = drafts;
        this.unfinished = unfinished;
        this.currentPerson = currentPerson;
        this.saveEvery = saveEvery;
    }

    /**
     * @param revision of the draft that the form is shown with; null if there is none, as is savedAt
     * @param left how many of its answers no longer fit the form
     * @param saveEvery seconds after which changes are to be saved
     */
    record SavedDraft(Long revision, Instant savedAt, int left, long saveEvery) {}

    /** Where the current person is the task's assignee: lays their draft over what the form is shown with. */
    void layOver(Map<String, Object> shown, TaskEntity task, TaskFormData form) {
        Optional<String> person = currentPerson.id().filter(id -> id.equals(task.getAssignee()));
        if (person.isEmpty()) {
            return;
        }
        SavedDraft told = drafts.find(task.getId(), person.get())
                .map(draft -> {
                    Fitting fitting = unfinished.fitting(form, draft.answers(), shown);
                    shown.putAll(fitting.values());
                    return told(draft.revision(), draft.savedAt(), fitting.left());
                })
                .orElseGet(() -> told(null, null, 0));
        shown.put(KEY, told);
    }

    private SavedDraft told(Long revision, Instant savedAt, int left) {
        return new SavedDraft(revision, savedAt, left, saveEvery.toSeconds());
    }
}
