package org.uyum.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.uyum.web.Texts;

/**
 * What models and forms say to people, in the language of the person at hand. The models and forms themselves say it in
 * Turkish; English stands in {@code translations/<process>_en.properties}, found by the id of what says it: process, box,
 * flow, decision, component of a form. A questionnaire brings its English along as a form of its own. A text that has no
 * translation stays as it is.
 */
@Component
public class ModelTexts {

    private static final String FILES = "classpath*:translations/*_en.properties";

    private static final Pattern FORM = Pattern.compile("form\\.([^.]+)\\.");

    private final Texts texts;
    private final FormDeployments deployments;
    private final Map<String, String> english;
    private final Map<String, Map<String, String>> editions = new ConcurrentHashMap<>();

    ModelTexts(Texts texts, FormDeployments deployments) {
        this.texts = texts;
        this.deployments = deployments;
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
        return turkish == null || !isTranslated() ? turkish : english(key).orElse(turkish);
    }

    /** A BPMN or DMN model as XML, with the names that its diagram shows. */
    public String model(String xml) {
        return isTranslated() ? new ModelXml(english).translated(xml) : xml;
    }

    /** Puts the texts into a Camunda Form. */
    public void form(ObjectNode form) {
        if (isTranslated()) {
            FormTexts.replace(form, this::of);
        }
    }

    private Optional<String> english(String key) {
        return Optional.ofNullable(english.get(key))
                .or(() -> Optional.ofNullable(editionOf(key).get(key)));
    }

    /** The texts of a form that was deployed in English too, such as a questionnaire's; a deployed form never changes. */
    private Map<String, String> editionOf(String key) {
        Matcher form = FORM.matcher(key);
        return form.lookingAt()
                ? editions.computeIfAbsent(form.group(1), id -> deployments
                        .inLanguage(id, "en")
                        .map(edition -> texts(id, edition))
                        .orElse(Map.of()))
                : Map.of();
    }

    private static Map<String, String> texts(String formId, ObjectNode edition) {
        Map<String, String> texts = new HashMap<>();
        edition.put("id", formId);
        FormTexts.replace(edition, (key, text) -> {
            texts.put(key, text);
            return text;
        });
        return texts;
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
