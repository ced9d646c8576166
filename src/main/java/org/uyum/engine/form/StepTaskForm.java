package org.uyum.engine.form;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.FormFieldImpl;
import org.camunda.bpm.engine.impl.form.TaskFormDataImpl;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.uyum.engine.Step;

/**
 * Stands in the place of a user task's form handler. Shows the form with the values of its step, which are stored
 * nowhere, and hands a submission to {@link FormSubmission} instead of storing it as process variables.
 */
public class StepTaskForm implements TaskFormHandler {

    private final TaskFormHandler stock;
    private final Steps steps;
    private final FormSubmission submission;
    private final ObjectMapper json;

    public StepTaskForm(TaskFormHandler stock, Steps steps, FormSubmission submission, ObjectMapper json) {
        this.stock = stock;
        this.steps = steps;
        this.submission = submission;
        this.json = json;
    }

    @Override
    public TaskFormData createTaskForm(TaskEntity task) {
        TaskFormDataImpl form = (TaskFormDataImpl) blank(task);
        List<FormField> fields = new ArrayList<>();
        shown(task, form).forEach((key, content) -> fields.add(field(key, content)));
        form.setFormFields(fields);
        return form;
    }

    /** Which form it is, without anything filled in. */
    public TaskFormData blank(TaskEntity task) {
        return stock.createTaskForm(task);
    }

    /** What the form is shown with, by key: the values of its inputs, and what it tells beside them. */
    protected Map<String, Object> shown(TaskEntity task, TaskFormData form) {
        return submission.shown(Step.of(task), steps.user(task.getTaskDefinitionKey()));
    }

    @Override
    public void submitFormVariables(VariableMap submitted, VariableScope scope) {
        TaskEntity task = (TaskEntity) scope;
        if (task.getAssignee() == null) {
            throw submission.claimFirst(Step.of(task));
        }
        submission.submit(Step.of(task), steps.user(task.getTaskDefinitionKey()), blank(task), submitted);
    }

    private FormField field(String key, Object content) {
        FormFieldImpl field = new FormFieldImpl();
        field.setId(key);
        field.setValue(typed(content));
        return field;
    }

    private TypedValue typed(Object content) {
        if (content instanceof Iterable<?> || content instanceof Map<?, ?> || content instanceof Record) {
            return SpinValues.jsonValue(json.valueToTree(content).toString()).create();
        }
        if (content instanceof Temporal || content instanceof Enum<?>) {
            return Variables.stringValue(content.toString());
        }
        if (content instanceof java.math.BigDecimal amount) {
            return Variables.doubleValue(amount.doubleValue());
        }
        return Variables.untypedValue(content);
    }

    @Override
    public void parseConfiguration(
            Element activity,
            DeploymentEntity deployment,
            ProcessDefinitionEntity processDefinition,
            BpmnParse bpmnParse) {
        // the stock handler has parsed the element before it was wrapped
    }
}
