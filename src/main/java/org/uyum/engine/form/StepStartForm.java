package org.uyum.engine.form;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.uyum.engine.Step;

/** Stands in the place of a process' start form handler; the id of the form is the name of its step. */
public class StepStartForm implements StartFormHandler {

    private final StartFormHandler stock;
    private final String formId;
    private final Steps steps;
    private final FormSubmission submission;

    public StepStartForm(StartFormHandler stock, String formId, Steps steps, FormSubmission submission) {
        this.stock = stock;
        this.formId = formId;
        this.steps = steps;
        this.submission = submission;
    }

    @Override
    public StartFormData createStartFormData(ProcessDefinitionEntity processDefinition) {
        return stock.createStartFormData(processDefinition);
    }

    @Override
    public void submitFormVariables(VariableMap submitted, VariableScope scope) {
        ExecutionEntity execution = (ExecutionEntity) scope;
        submission.submit(
                Step.of(execution),
                steps.user(formId),
                stock.createStartFormData(execution.getProcessDefinition()),
                submitted);
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
