package org.uyum;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Every text that the models and forms say to people, by the key of its translation, read from the files as they lie in
 * the project's folders. What is not known to be technical counts as a text, so that a new kind of text is not forgotten.
 */
final class Translations {

    private static final Path FOLDER = Path.of("src/main/resources/translations");

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";

    /** Their names are codes that our services use. */
    private static final Set<String> NAMED_BY_CODE = Set.of("definitions", "message", "signal", "error", "escalation");

    /** Properties of a form's component that nobody reads. */
    private static final Set<String> TECHNICAL = Set.of(
            "type", "id", "key", "subtype", "dataSource", "valuesKey", "valuesExpression", "timeSerializingFormat");

    /** Parts of a component that nobody reads. */
    private static final Set<String> TECHNICAL_PARTS = Set.of("conditional", "layout");

    private Translations() {}

    /** The Turkish texts of each model and its forms by key: the outer key is the process or decision. */
    static Map<String, Map<String, String>> turkish() {
        Map<String, Map<String, String>> all = new TreeMap<>();
        for (Path file : files(Models.PROCESSES)) {
            String name = file.getFileName().toString();
            if (!name.endsWith(".bpmn") && !name.endsWith(".dmn")) {
                continue;
            }
            String id = name.substring(0, name.lastIndexOf('.'));
            Map<String, String> texts = name.endsWith(".bpmn") ? process(xml(file)) : decision(xml(file));
            if (Files.isDirectory(Models.FORMS.resolve(id))) {
                files(Models.FORMS.resolve(id)).forEach(form -> form(json(form), texts));
            }
            all.put(id, texts);
        }
        return all;
    }

    /** The English texts as they stand in the files, by process or decision. */
    static Map<String, Map<String, String>> english() {
        Map<String, Map<String, String>> all = new TreeMap<>();
        for (Path file : files(FOLDER)) {
            all.put(file.getFileName().toString().replace("_en.properties", ""), properties(file));
        }
        return all;
    }

    /** All of them in one. */
    static Map<String, String> joined(Map<String, Map<String, String>> all) {
        Map<String, String> joined = new TreeMap<>();
        all.values().forEach(joined::putAll);
        return joined;
    }

    /** A file of texts; a key that stands there twice is a mistake. */
    static Map<String, String> properties(Path file) {
        Map<String, String> texts = new TreeMap<>();
        Properties reading = new Properties() {
            @Override
            public synchronized Object put(Object key, Object text) {
                if (texts.put((String) key, (String) text) != null) {
                    throw new IllegalStateException(file + " has " + key + " twice");
                }
                return null;
            }
        };
        try (Reader reader = Files.newBufferedReader(file)) {
            reading.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static Map<String, String> process(Element definitions) {
        Map<String, String> texts = new LinkedHashMap<>();
        elements(definitions, BPMN).forEach(element -> {
            String prefix =
                    switch (element.getLocalName()) {
                        case "process" -> "process.";
                        case "sequenceFlow" -> "flow.";
                        default -> "box.";
                    };
            String key = prefix + element.getAttribute("id") + ".";
            if (element.hasAttribute("name") && !NAMED_BY_CODE.contains(element.getLocalName())) {
                texts.put(key + "name", element.getAttribute("name"));
            }
            child(element, BPMN, "documentation", key, texts);
            child(element, BPMN, "text", key, texts);
        });
        return texts;
    }

    private static Map<String, String> decision(Element definitions) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("decision." + definitions.getAttribute("id") + ".name", definitions.getAttribute("name"));
        elements(definitions, DMN)
                .filter(element -> element.getLocalName().equals("decision"))
                .forEach(decision -> {
                    String key = "decision." + decision.getAttribute("id") + ".";
                    texts.put(key + "name", decision.getAttribute("name"));
                    child(decision, DMN, "description", key, texts);
                    elements(decision, DMN).forEach(inner -> {
                        String innerKey = key + inner.getAttribute("id") + ".";
                        if (inner.hasAttribute("label")) {
                            texts.put(innerKey + "label", inner.getAttribute("label"));
                        }
                        child(inner, DMN, "description", innerKey, texts);
                    });
                });
        return texts;
    }

    private static void child(Element element, String namespace, String name, String key, Map<String, String> texts) {
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (namespace.equals(child.getNamespaceURI()) && name.equals(child.getLocalName())) {
                texts.put(key + name, child.getTextContent());
            }
        }
    }

    private static void form(JsonNode form, Map<String, String> texts) {
        form.path("components")
                .forEach(component -> component("form." + form.path("id").asText() + ".", component, texts));
    }

    private static void component(String form, JsonNode component, Map<String, String> texts) {
        String prefix = form + component.path("id").asText() + ".";
        properties(prefix, component, texts);
        component
                .path("columns")
                .forEach(column -> texts.put(
                        prefix + "column." + column.path("key").asText(),
                        column.path("label").asText()));
        component
                .path("values")
                .forEach(option -> texts.put(
                        prefix + "option." + option.path("value").asText(),
                        option.path("label").asText()));
        component.path("components").forEach(inner -> component(form, inner, texts));
    }

    private static void properties(String prefix, JsonNode part, Map<String, String> texts) {
        part.properties().forEach(property -> {
            String name = property.getKey();
            if (property.getValue().isObject() && !TECHNICAL_PARTS.contains(name)) {
                properties(prefix + name + ".", property.getValue(), texts);
            } else if (property.getValue().isTextual() && !TECHNICAL.contains(name)) {
                texts.put(prefix + name, property.getValue().textValue());
            }
        });
    }

    private static Stream<Element> elements(Element parent, String namespace) {
        NodeList found = parent.getElementsByTagNameNS(namespace, "*");
        return Stream.iterate(0, i -> i < found.getLength(), i -> i + 1).map(i -> (Element) found.item(i));
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Element xml(Path file) {
        DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
        parsers.setNamespaceAware(true);
        try {
            return parsers.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(file + " cannot be read", e);
        }
    }
}
