package org.uyum.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.function.BinaryOperator;

/** Finds every text of a Camunda Form with its key: {@code form.<form>.<component>.<property>}. */
final class FormTexts {

    private final BinaryOperator<String> texts;

    private FormTexts(BinaryOperator<String> texts) {
        this.texts = texts;
    }

    /** Puts into the place of each text what the function says for its key and itself. */
    static void replace(ObjectNode form, BinaryOperator<String> texts) {
        FormTexts walk = new FormTexts(texts);
        form.path("components").forEach(component -> walk.component("form." + text(form, "id") + ".", component));
    }

    private void component(String form, JsonNode component) {
        String prefix = form + text(component, "id") + ".";
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
            } else if (property.getValue().isTextual()) {
                property.setValue(
                        TextNode.valueOf(texts.apply(key, property.getValue().textValue())));
            }
        });
    }

    private void label(JsonNode labelled, String key) {
        if (labelled instanceof ObjectNode node && node.path("label").isTextual()) {
            node.put("label", texts.apply(key, text(node, "label")));
        }
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asText();
    }
}
