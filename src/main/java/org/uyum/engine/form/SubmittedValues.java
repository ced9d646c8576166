package org.uyum.engine.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.stereotype.Component;

/** Turns the engine's variables of a submission into plain JSON values; lists come from the Tasklist as JSON text. */
@Component
class SubmittedValues {

    private final ObjectMapper json;

    SubmittedValues(ObjectMapper json) {
        this.json = json;
    }

    Map<String, Object> plain(VariableMap variables) {
        Map<String, Object> plain = new LinkedHashMap<>();
        variables.keySet().forEach(key -> plain.put(key, plainValue(variables.getValueTyped(key))));
        return plain;
    }

    private Object plainValue(TypedValue typed) {
        if (typed instanceof SerializableValue serializable && serializable.getValueSerialized() != null) {
            try {
                return json.readValue(serializable.getValueSerialized(), Object.class);
            } catch (JsonProcessingException e) {
                // not JSON: the check refuses it with the input's label
                return serializable.getValueSerialized();
            }
        }
        return typed.getValue();
    }
}
