package org.uyum.engine.guard;

import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.uyum.engine.StartPermit;
import org.uyum.engine.form.StepStartForm;

/** The engine's form service: a task that is gone is said to be done instead of failing; a start form may start. */
public class GuardedFormService extends FormServiceImpl {

    private final TaskGuard guard;
    private final StartPermit startPermit;

    public GuardedFormService(TaskGuard guard, StartPermit startPermit) {
        this.guard = guard;
        this.startPermit = startPermit;
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> properties) {
        guard.ifOpen(commandExecutor, taskId, () -> {
            super.submitTaskForm(taskId, orEmpty(properties));
            return null;
        });
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, Map<String, Object> properties, boolean deserialize) {
        return guard.ifOpen(
                commandExecutor,
                taskId,
                () -> super.submitTaskFormWithVariablesInReturn(taskId, orEmpty(properties), deserialize));
    }

    @Override
    public ProcessInstance submitStartForm(String definitionId, String businessKey, Map<String, Object> properties) {
        return starting(definitionId, () -> super.submitStartForm(definitionId, businessKey, orEmpty(properties)));
    }

    @Override
    public ProcessInstance submitStartForm(String definitionId, Map<String, Object> properties) {
        return starting(definitionId, () -> super.submitStartForm(definitionId, orEmpty(properties)));
    }

    // Without a start form of ours, whatever was submitted would become variables of the process.
    private ProcessInstance starting(String definitionId, Supplier<ProcessInstance> start) {
        boolean checked = commandExecutor.execute(context -> definitionId != null
                && context.getProcessEngineConfiguration()
                                .getDeploymentCache()
                                .findDeployedProcessDefinitionById(definitionId)
                                .getStartFormHandler()
                        instanceof StepStartForm);
        return checked ? startPermit.during(start) : start.get();
    }

    private static Map<String, Object> orEmpty(Map<String, Object> properties) {
        return properties == null ? Map.of() : properties;
    }
}
