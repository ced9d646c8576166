package org.uyum.questionnaire.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.uyum.questionnaire.Language;
import org.uyum.questionnaire.Questionnaire;

/**
 * Makes the Camunda Form (form-js 1.8, schema version 16) in which an interviewer fills in a questionnaire. Repeats
 * become a fixed number of groups, each opened by a question in the one before, since the Tasklist cannot complete a
 * form with dynamic lists.
 */
@Component
public class CamundaFormGenerator {

    private final MessageSource texts;
    private final ObjectMapper json = new ObjectMapper();

    public CamundaFormGenerator(MessageSource texts) {
        this.texts = texts;
    }

    /** The form's JSON in one of the questionnaire's languages. */
    public String generate(Questionnaire questionnaire, String language, String formId) {
        Locale locale = language.equals("en") ? Locale.ENGLISH : Locale.forLanguageTag("tr");
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("id", formId);
        form.put("type", "default");
        form.put("schemaVersion", 16);
        form.put("executionPlatform", "Camunda Platform");
        form.put("executionPlatformVersion", "7.24.0");
        Language shown = questionnaire.language(language);
        if (shown.isRightToLeft()) {
            // for the page that draws it (form-direction.js); form-js knows neither
            form.put("direction", "rtl");
            form.put("language", shown.tag());
        }
        form.put("components", new FormComponents(questionnaire, language, texts, locale).all());
        try {
            return json.writeValueAsString(form);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the form of " + questionnaire.formId() + " cannot be written", e);
        }
    }
}
