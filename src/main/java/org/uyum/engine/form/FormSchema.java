package org.uyum.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.uyum.engine.form.FormInput.Kind;

/** What a Camunda Form asks for: its inputs in order, by key. Written after the form-js schema, version 16. */
record FormSchema(String id, int version, Map<String, FormInput> inputs) {

    private static final Map<String, Kind> KINDS = Map.of(
            "textfield", Kind.TEXT,
            "textarea", Kind.LONG_TEXT,
            "number", Kind.NUMBER,
            "datetime", Kind.DATE,
            "checkbox", Kind.CHECKBOX,
            "radio", Kind.ONE_OF,
            "select", Kind.ONE_OF,
            "checklist", Kind.SOME_OF,
            "taglist", Kind.SOME_OF,
            "expression", Kind.EXPRESSION);

    private static final Set<String> WITHOUT_INPUT =
            Set.of("text", "table", "separator", "spacer", "html", "image", "iframe", "button");

    static FormSchema read(InputStream form, int version, ObjectMapper json) throws IOException {
        JsonNode root = json.readTree(form);
        Map<String, FormInput> inputs = new LinkedHashMap<>();
        String id = root.path("id").asText();
        collect("form." + id + ".", root.path("components"), List.of(), inputs);
        return new FormSchema(id, version, inputs);
    }

    /** Every expression of this form: what hides an input, what gives its options. */
    Set<String> expressions() {
        return inputs.values().stream()
                .flatMap(input ->
                        Stream.concat(input.hiddenWhen().stream(), Stream.ofNullable(input.valuesExpression())))
                .collect(Collectors.toSet());
    }

    private static void collect(
            String textKeys, JsonNode components, List<String> outerConditions, Map<String, FormInput> inputs) {
        for (JsonNode component : components) {
            String type = component.path("type").asText();
            List<String> conditions = new ArrayList<>(outerConditions);
            String hide = component.path("conditional").path("hide").asText("");
            if (!hide.isBlank()) {
                conditions.add(feel(hide));
            }
            if (type.equals("group")) {
                collect(textKeys, component.path("components"), conditions, inputs);
            } else if (KINDS.containsKey(type)) {
                FormInput input = input(textKeys, component, KINDS.get(type), conditions);
                inputs.put(input.key(), input);
            } else if (!WITHOUT_INPUT.contains(type)) {
                throw new IllegalArgumentException("a form cannot have a component of type " + type);
            }
        }
    }

    private static FormInput input(String textKeys, JsonNode component, Kind kind, List<String> hiddenWhen) {
        String label = labelProperty(component);
        JsonNode rules = component.path("validate");
        boolean fixedOptions = component.has("values");
        return new FormInput(
                component.path("key").asText(),
                kind,
                component.path(label).asText(component.path("key").asText()).replaceAll("\\{\\{.*?}}", "…"),
                textKeys + component.path("id").asText() + "." + label,
                rules.path("required").asBoolean(false),
                decimal(rules.path("min")),
                decimal(rules.path("max")),
                integer(component.path("decimalDigits")),
                integer(rules.path("minLength")),
                integer(rules.path("maxLength")),
                rules.path("pattern").asText(null),
                component.path("disabled").asBoolean(false),
                component.path("disallowPassedDates").asBoolean(false),
                component.path("subtype").asText("date"),
                fixedOptions ? options(component.path("values")) : null,
                component.path("valuesKey").asText(null),
                feel(component.path("valuesExpression").asText("")),
                List.copyOf(hiddenWhen));
    }

    /** The expression without the mark that form-js puts before FEEL; null if there is none. */
    private static String feel(String expression) {
        if (expression.isBlank()) {
            return null;
        }
        return expression.startsWith("=") ? expression.substring(1) : expression;
    }

    /** Dates and times have a label of their own. */
    private static String labelProperty(JsonNode component) {
        return Stream.of("label", "dateLabel", "timeLabel")
                .filter(property -> !component.path(property).asText("").isBlank())
                .findFirst()
                .orElse("label");
    }

    static List<String> options(JsonNode options) {
        return StreamSupport.stream(options.spliterator(), false)
                .map(option -> option.isObject() ? option.path("value").asText() : option.asText())
                .toList();
    }

    private static BigDecimal decimal(JsonNode node) {
        return node.isNumber() || (node.isTextual() && !node.asText().isBlank()) ? new BigDecimal(node.asText()) : null;
    }

    private static Integer integer(JsonNode node) {
        return node.isNumber() || (node.isTextual() && !node.asText().isBlank())
                ? Integer.valueOf(node.asText())
                : null;
    }
}
