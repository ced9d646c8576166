package org.uyum.databank;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.stereotype.Component;

/** Writes what is kept of an import as JSON, and reads it; a failure quotes nothing of it, since it holds answers. */
@Component
class StagedJson {

    private final ObjectMapper json;

    StagedJson(ObjectMapper json) {
        this.json = json;
    }

    String written(Object what) {
        try {
            return json.writeValueAsString(what);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a submission cannot be written as JSON");
        }
    }

    <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a submission that was kept cannot be read");
        }
    }
}
