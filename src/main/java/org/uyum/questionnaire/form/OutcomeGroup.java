package org.uyum.questionnaire.form;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.uyum.questionnaire.FormKeys;
import org.uyum.questionnaire.InterviewOutcome;

/**
 * The first groups of every interview's form: how the interview went, and if it was not held, why and when next; the
 * privacy notice.
 */
final class OutcomeGroup {

    /** Nobody need choose "held": it is what an absent outcome means. */
    static final String HELD =
            "(%1$s = null or %1$s = \"%2$s\")".formatted(FormKeys.OUTCOME, InterviewOutcome.HELD.code());

    private final MessageSource texts;
    private final Locale locale;

    OutcomeGroup(MessageSource texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    Map<String, Object> group(FormLayout layout) {
        List<Map<String, Object>> fields = List.of(note(), outcome(), reason(), newDate());
        layout.arrange(fields.stream()
                .map(field -> new FormLayout.LaidOut(field, FormLayout.Width.WHOLE))
                .toList());
        Map<String, Object> group = new LinkedHashMap<>();
        group.put("type", "group");
        group.put("id", "Group_interviewResult");
        group.put("label", text("title"));
        group.put("showOutline", true);
        group.put("components", fields);
        layout.arrange(List.of(new FormLayout.LaidOut(group, FormLayout.Width.WHOLE)));
        return group;
    }

    /** The privacy notice, where the interview has one and is held: it is read out before anything is asked. */
    Map<String, Object> privacyNotice(FormLayout layout) {
        Map<String, Object> text = component("text", FormKeys.NOTICE);
        text.remove("key");
        text.put("text", "{{" + FormKeys.NOTICE + "}}");
        Map<String, Object> group = new LinkedHashMap<>();
        group.put("type", "group");
        group.put("id", "Group_privacyNotice");
        group.put("label", text("notice"));
        group.put("showOutline", true);
        group.put("components", List.of(text));
        group.put("conditional", Map.of("hide", "=%s = null or not(%s)".formatted(FormKeys.NOTICE, HELD)));
        layout.arrange(List.of(new FormLayout.LaidOut(text, FormLayout.Width.WHOLE)));
        layout.arrange(List.of(new FormLayout.LaidOut(group, FormLayout.Width.WHOLE)));
        return group;
    }

    private static Map<String, Object> note() {
        Map<String, Object> field = component("text", FormKeys.NOTE);
        field.remove("key");
        field.put("text", "{{" + FormKeys.NOTE + "}}");
        field.put("conditional", Map.of("hide", "=%s = null".formatted(FormKeys.NOTE)));
        return field;
    }

    private Map<String, Object> outcome() {
        Map<String, Object> field = component("radio", FormKeys.OUTCOME);
        field.put("label", text("outcome"));
        field.put(
                "values",
                Arrays.stream(InterviewOutcome.values()).map(this::option).toList());
        field.put("defaultValue", InterviewOutcome.HELD.code());
        return field;
    }

    private Map<String, String> option(InterviewOutcome outcome) {
        return Map.of("label", text(outcome.code()), "value", outcome.code());
    }

    private Map<String, Object> reason() {
        Map<String, Object> field = component("textarea", FormKeys.REASON);
        field.put("label", text("reason"));
        field.put("description", text("reason.hint"));
        field.put("conditional", Map.of("hide", "=" + HELD));
        field.put("validate", Map.of("required", true, "maxLength", 2000));
        return field;
    }

    private Map<String, Object> newDate() {
        Map<String, Object> field = component("datetime", FormKeys.NEW_DATE);
        field.put("subtype", "date");
        field.put("dateLabel", text("newDate"));
        field.put(
                "conditional",
                Map.of("hide", "=not(%s = \"%s\")".formatted(FormKeys.OUTCOME, InterviewOutcome.RESCHEDULED.code())));
        field.put("validate", Map.of("required", true));
        return field;
    }

    private static Map<String, Object> component(String type, String key) {
        Map<String, Object> component = new LinkedHashMap<>();
        component.put("type", type);
        component.put("id", "Field_" + key);
        component.put("key", key);
        return component;
    }

    private String text(String key) {
        return texts.getMessage("questionnaire.form." + key, null, locale);
    }
}
