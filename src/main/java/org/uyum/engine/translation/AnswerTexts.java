package org.uyum.engine.translation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.uyum.engine.ModelTexts;
import org.uyum.web.Texts;

/**
 * Puts the texts of models, forms and filters into the JSON of the engine's answers, in the language of the person at
 * hand. A text is known by the key that stands beside it (the id of the box, of the definition, of the form, the key of
 * one of our filters), never by what it says: what people wrote stays as they wrote it.
 */
@Component
class AnswerTexts {

    /** What people entered stands in these, whatever keys it has. */
    private static final Set<String> DATA = Set.of("variables", "value", "valueInfo", "query");

    private final ModelTexts models;
    private final Texts texts;

    AnswerTexts(ModelTexts models, Texts texts) {
        this.models = models;
        this.texts = texts;
    }

    void translate(JsonNode answer) {
        if (answer instanceof ObjectNode object) {
            if (object.has("schemaVersion") && object.has("components")) {
                models.form(object);
                return;
            }
            task(object);
            activity(object);
            definition(object);
            definitionNames(object);
            filter(object);
            group(object);
            model(object);
            object.properties().stream()
                    .filter(property -> !DATA.contains(property.getKey()))
                    .forEach(property -> translate(property.getValue()));
        } else {
            answer.forEach(this::translate);
        }
    }

    /** A task, open or done. */
    private void task(ObjectNode task) {
        String box = text(task, "taskDefinitionKey");
        if (box != null) {
            put(task, "name", "box." + box + ".name");
            put(task, "description", "box." + box + ".documentation");
        }
    }

    /** A box that an instance reached. The whole instance is an activity too, with its definition's id. */
    private void activity(ObjectNode activity) {
        String id = text(activity, "activityId");
        if (id != null) {
            String key = id.contains(":")
                    ? "process." + id.substring(0, id.indexOf(':')) + ".name"
                    : "box." + id.replace("#multiInstanceBody", "") + ".name";
            put(activity, "activityName", key);
            if (activity.has("activityType")) {
                put(activity, "name", key);
            }
        }
    }

    private void definition(ObjectNode definition) {
        String key = text(definition, "key");
        String id = text(definition, "id");
        if (key != null && id != null && id.startsWith(key + ":")) {
            if (definition.has("decisionRequirementsDefinitionId")) {
                put(definition, "name", "decision." + key + ".name");
            } else {
                put(definition, "name", "process." + key + ".name");
                put(definition, "description", "process." + key + ".documentation");
            }
        }
    }

    /** An instance, which names its definition; an evaluated decision names its inputs and outputs as well. */
    private void definitionNames(ObjectNode instance) {
        String process = text(instance, "processDefinitionKey");
        if (process != null) {
            put(instance, "processDefinitionName", "process." + process + ".name");
        }
        String decision = text(instance, "decisionDefinitionKey");
        if (decision != null) {
            put(instance, "decisionDefinitionName", "decision." + decision + ".name");
            for (String clauses : new String[] {"inputs", "outputs"}) {
                instance.path(clauses).forEach(clause -> {
                    if (clause instanceof ObjectNode named) {
                        put(named, "clauseName", "decision." + decision + "." + text(named, "clauseId") + ".label");
                    }
                });
            }
        }
    }

    /** One of the filters that we ship; those of administrators have no key. */
    private void filter(ObjectNode filter) {
        String key = text(filter.path("properties"), "key");
        if (key != null && filter.has("resourceType")) {
            ObjectNode properties = (ObjectNode) filter.get("properties");
            // that of a deputyship names the person for whom its deputy acts
            Object[] about = Stream.ofNullable(text(properties, "principal")).toArray();
            texts.find("engine.filter." + key, about).ifPresent(name -> filter.put("name", name));
            texts.find("engine.filter." + key + ".description", about)
                    .ifPresent(description -> properties.put("description", description));
            properties.path("variables").forEach(column -> texts.find("engine.filter.variable." + text(column, "name"))
                    .ifPresent(label -> ((ObjectNode) column).put("label", label)));
        }
    }

    /** The group of a role; those of administrators have no text. */
    private void group(ObjectNode group) {
        if (group.has("type") && text(group, "id") != null && text(group, "name") != null) {
            texts.find("engine.role." + text(group, "id")).ifPresent(name -> group.put("name", name));
        }
    }

    private void model(ObjectNode diagram) {
        for (String xml : new String[] {"bpmn20Xml", "dmnXml"}) {
            if (text(diagram, xml) != null) {
                diagram.put(xml, models.model(text(diagram, xml)));
            }
        }
    }

    private void put(ObjectNode object, String property, String key) {
        String turkish = text(object, property);
        if (turkish != null) {
            object.put(property, models.of(key, turkish));
        }
    }

    private static String text(JsonNode object, String property) {
        return object.path(property).isTextual() ? object.get(property).textValue() : null;
    }
}
