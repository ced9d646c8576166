package org.uyum.engine.draft;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.uyum.engine.form.FormSubmission;
import org.uyum.engine.form.StepTaskForm;
import org.uyum.engine.form.Steps;

/**
 * Shows the form of a task as its assignee left it: the own draft lies over the values of the step. Others see the form
 * without it.
 */
class DraftedTaskForm extends StepTaskForm {

    private final Restoring restoring;

    DraftedTaskForm(
            TaskFormHandler stock, Steps steps, FormSubmission submission, ObjectMapper json, Restoring restoring) {
        super(stock, steps, submission, json);
        this.restoring = restoring;
    }

    @Override
    protected Map<String, Object> shown(TaskEntity task, TaskFormData form) {
        Map<String, Object> shown = new HashMap<>(super.shown(task, form));
        restoring.layOver(shown, task, form);
        return shown;
    }
}
