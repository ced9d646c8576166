package org.uyum.engine.form;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentResourceCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;
import org.springframework.stereotype.Component;

/** The deployed Camunda Forms, parsed; a deployed form never changes, so each is read once. */
@Component
class Forms {

    private final ObjectMapper json;
    private final Map<String, FormSchema> byDefinition = new ConcurrentHashMap<>();

    Forms(ObjectMapper json) {
        this.json = json;
    }

    /** The form that a reference means, within a command of the engine's. */
    FormSchema find(CamundaFormRef reference, String deploymentId) {
        CommandContext context = Context.getCommandContext();
        CamundaFormDefinition definition =
                context.runWithoutAuthorization(new GetCamundaFormDefinitionCmd(reference, deploymentId));
        if (definition == null) {
            throw new IllegalStateException("no form is deployed as " + reference.getKey());
        }
        FormSchema known = byDefinition.get(definition.getId());
        return known != null ? known : read(context, definition);
    }

    private FormSchema read(CommandContext context, CamundaFormDefinition definition) {
        try (InputStream form = context.runWithoutAuthorization(
                new GetDeploymentResourceCmd(definition.getDeploymentId(), definition.getResourceName()))) {
            FormSchema schema = FormSchema.read(form, definition.getVersion(), json);
            byDefinition.put(definition.getId(), schema);
            return schema;
        } catch (IOException e) {
            throw new UncheckedIOException("form " + definition.getKey() + " cannot be read", e);
        }
    }
}
