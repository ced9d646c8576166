package org.uyum.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.uyum.web.Texts;

/**
 * What models and forms say to people, in the language of the person at hand. The models and forms themselves say it in
 * Turkish; English stands in {@code translations/<process>_en.properties}, found by the id of what says it: process, box,
 * flow, decision, component of a form. A text that has no translation, such as a questionnaire's, stays as it is.
 */
@Component
public class ModelTexts {

    private static final String FILES = "classpath*:translations/*_en.properties";

    private final Texts texts;
    private final Map<String, String> english;

    ModelTexts(Texts texts) {
        this.texts = texts;
        this.english = Map.copyOf(read());
    }

    /** Whether the person at hand reads English, so that there is anything to translate. */
    public boolean isTranslated() {
        return texts.language().equals(Locale.ENGLISH);
    }

    /** The name of a process, given in Turkish as its definition has it. */
    public String process(String id, String turkish) {
        return of("process." + id + ".name", turkish);
    }

    /** The name of a box, given in Turkish as the model has it. */
    public String box(String id, String turkish) {
        return of("box." + id + ".name", turkish);
    }

    /** Whether something says, in either language, what the model says in a box under this property. */
    public boolean says(String box, String property, String turkish, String said) {
        return Objects.equals(said, turkish) || Objects.equals(said, english.get("box." + box + "." + property));
    }

    /** The text of a key, given in Turkish as the model or form has it; null stays null. */
    public String of(String key, String turkish) {
        return turkish == null || !isTranslated() ? turkish : english.getOrDefault(key, turkish);
    }

    /** A BPMN or DMN model as XML, with the names that its diagram shows. */
    public String model(String xml) {
        return isTranslated() ? new ModelXml(english).translated(xml) : xml;
    }

    /** Puts the texts into a Camunda Form. */
    public void form(ObjectNode form) {
        if (isTranslated()) {
            String prefix = "form." + text(form, "id") + ".";
            form.path("components").forEach(component -> component(prefix, component));
        }
    }

    private void component(String form, JsonNode component) {
        String prefix = form + component.path("id").asText() + ".";
        properties(prefix, component);
        component.path("columns").forEach(column -> label(column, prefix + "column." + text(column, "key")));
        component.path("values").forEach(option -> label(option, prefix + "option." + text(option, "value")));
        component.path("components").forEach(inner -> component(form, inner));
    }

    private void properties(String prefix, JsonNode part) {
        part.properties().forEach(property -> {
            String key = prefix + property.getKey();
            if (property.getValue().isObject()) {
                properties(key + ".", property.getValue());
            } else if (english.containsKey(key)) {
                property.setValue(TextNode.valueOf(english.get(key)));
            }
        });
    }

    private void label(JsonNode labelled, String key) {
        if (labelled instanceof ObjectNode node && english.containsKey(key)) {
            node.put("label", english.get(key));
        }
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asText();
    }

    private static Map<String, String> read() {
        Map<String, String> all = new HashMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                Properties texts = new Properties();
                try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    texts.load(reader);
                }
                texts.stringPropertyNames().forEach(key -> all.put(key, texts.getProperty(key)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the translations of the models cannot be read", e);
        }
        return all;
    }
}
