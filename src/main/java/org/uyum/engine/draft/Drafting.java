package org.uyum.engine.draft;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.springframework.stereotype.Component;
import org.uyum.engine.form.FormSubmission;
import org.uyum.engine.form.StepTaskForm;
import org.uyum.engine.form.Steps;

/** What drafts add to every user task: its form brings the draft back, and its end takes it away. */
@Component
public class Drafting {

    private final Drafts drafts;
    private final Restoring restoring;
    private final Steps steps;
    private final FormSubmission submission;
    private final ObjectMapper json;

    Drafting(Drafts drafts, Restoring restoring, Steps steps, FormSubmission submission, ObjectMapper json) {
        this.drafts = drafts;
        this.restoring = restoring;
        this.steps = steps;
        this.submission = submission;
        this.json = json;
    }

    public StepTaskForm form(TaskFormHandler stock) {
        return new DraftedTaskForm(stock, steps, submission, json, restoring);
    }

    /**
     * Removes the drafts of a task that ends, however it ends, in the same transaction. It is done as the last thing
     * before the commit, when the engine has deleted its row of the task: who saves a draft holds that row, so that
     * either the draft is there by now or will never be.
     */
    public void end(DelegateTask task) {
        String taskId = task.getId();
        Context.getCommandContext()
                .getTransactionContext()
                .addTransactionListener(TransactionState.COMMITTING, context -> drafts.removeAll(taskId));
    }
}
