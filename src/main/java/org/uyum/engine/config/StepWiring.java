package org.uyum.engine.config;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;
import org.uyum.engine.Step;
import org.uyum.engine.draft.Drafting;
import org.uyum.engine.form.FormSubmission;
import org.uyum.engine.form.StepStartForm;
import org.uyum.engine.form.Steps;

/** While a model is parsed: puts our form handlers in place and lets every instance know the number of its case. */
@Component
class StepWiring extends AbstractBpmnParseListener {

    private final Steps steps;
    private final FormSubmission submission;
    private final Drafting drafting;

    StepWiring(Steps steps, FormSubmission submission, Drafting drafting) {
        this.steps = steps;
        this.submission = submission;
        this.drafting = drafting;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        definition.setTaskFormHandler(drafting.form(definition.getTaskFormHandler()));
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, drafting::end);
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, drafting::end);
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        FormDefinition startForm = process.getStartFormDefinition();
        Expression formKey = startForm == null ? null : startForm.getCamundaFormDefinitionKey();
        if (formKey != null) {
            process.setStartFormHandler(
                    new StepStartForm(process.getStartFormHandler(), formKey.getExpressionText(), steps, submission));
        }
        process.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) StepWiring::nameCase, 0);
    }

    private static void nameCase(DelegateExecution execution) {
        if (execution.getProcessBusinessKey() != null) {
            execution.setVariable(Step.CASE_NUMBER.name(), execution.getProcessBusinessKey());
        }
    }
}
