package org.uyum.questionnaire.form;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uyum.questionnaire.Choice;
import org.uyum.questionnaire.FormKeys;
import org.uyum.questionnaire.Matrix;
import org.uyum.questionnaire.Question;
import org.uyum.questionnaire.QuestionType;
import org.uyum.questionnaire.Translations;
import org.uyum.questionnaire.form.FormVariables.Place;
import org.uyum.questionnaire.xpath.InvalidExpression;

/** Makes the field of a form for a question. */
final class FormFields {

    private static final int MOST_RADIOS = 7;
    private static final int MOST_CHECKBOXES = 12;

    private final FormConditions conditions;
    private final FormTemplates templates;
    private final String language;

    FormFields(FormConditions conditions, String language) {
        this.conditions = conditions;
        this.templates = conditions.templates();
        this.language = language;
    }

    Map<String, Object> field(Question question, Place place) {
        String key = place.key(question.name());
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("type", type(question));
        field.put("id", "Field_" + key);
        field.put("key", key);
        String label = label(question, place);
        switch (question.type()) {
            case NOTE -> {
                field.remove("key");
                field.put("text", label);
                return field;
            }
            case DATE -> {
                field.put("subtype", "date");
                field.put("dateLabel", label);
            }
            case TIME -> {
                field.put("subtype", "time");
                putTime(field, label);
            }
            case DATE_TIME -> {
                field.put("subtype", "datetime");
                field.put("dateLabel", label);
                putTime(field, label);
            }
            default -> field.put("label", label);
        }
        describe(field, question, place);
        return field;
    }

    /**
     * A line with what the question is computed to as the answers stand, which nobody changes; nothing where the form cannot
     * compute it. It sends nothing: what counts is what the server computes.
     */
    Optional<Map<String, Object>> computed(Question question, Place place) {
        String key = place.key(question.name());
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("type", "html");
        line.put("id", "Computed_" + key);
        try {
            line.put(
                    "content",
                    part("fjs-form-field-label", said(question.label(), place))
                            + part("uyum-computed", templates.computed(question, place))
                            + part("fjs-form-field-description", said(question.hint(), place))
                            + part(
                                    "fjs-form-field-description",
                                    "{{if %1$s = null then \"\" else %1$s}}".formatted(reason(key))));
            return Optional.of(line);
        } catch (InvalidExpression e) {
            return Optional.empty();
        }
    }

    private static String part(String kind, String text) {
        return "<p class=\"%s\">%s</p>".formatted(kind, text);
    }

    private String said(Translations texts, Place place) {
        return templates.text(FormText.html(texts.in(language)), place);
    }

    /** The choices of a matrix above its rows, as a list. */
    Map<String, Object> head(Matrix matrix, Place place, String id) {
        String named = matrix.head()
                .map(head -> templates.text(head.label().in(language), place) + "\n\n")
                .orElse("");
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("type", "text");
        field.put("id", id);
        field.put(
                "text",
                matrix.choices().stream()
                        .map(choice -> "- " + FormText.line(choice.labelIn(language)))
                        .collect(Collectors.joining("\n", named, "")));
        return field;
    }

    /** A field without a label would be refused without saying which one is meant. */
    private String label(Question question, Place place) {
        boolean unnamed = question.label().isEmpty() && question.type() != QuestionType.NOTE;
        return unnamed ? question.name() : templates.text(question.label().in(language), place);
    }

    private static void putTime(Map<String, Object> field, String label) {
        field.put("timeLabel", label);
        field.put("timeSerializingFormat", "no_timezone");
        field.put("timeInterval", 15);
        field.put("use24h", true);
    }

    private void describe(Map<String, Object> field, Question question, Place place) {
        String description = Stream.of(question.hint().in(language), constraintMessage(question))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
        String told = description.isEmpty() ? "" : templates.text(description, place) + " ";
        field.put("description", told + returned((String) field.get("key")));
        switch (question.type()) {
            case INTEGER -> field.put("decimalDigits", 0);
            case SELECT_ONE, SELECT_MULTIPLE -> putChoices(field, question, place);
            default -> {}
        }
        if ("select".equals(field.get("type"))) {
            field.put("searchable", true);
        }
        if (!question.initial().isEmpty()) {
            field.put("defaultValue", initial(question));
        }
        if (question.readOnly()) {
            field.put("readonly", true);
        }
        Map<String, Object> checks = FieldChecks.of(question);
        if (!checks.isEmpty()) {
            field.put("validate", checks);
        }
    }

    /** Why the answer was returned, where answers are corrected; nothing otherwise. */
    private String returned(String key) {
        return templates.apart("{{" + reason(key) + "}}");
    }

    private static String reason(String key) {
        return "get value(%s, \"%s\")".formatted(FormKeys.RETURNED, key);
    }

    private String constraintMessage(Question question) {
        return question.constraint()
                .map(rule -> question.constraintMessage().in(language))
                .orElse("");
    }

    private void putChoices(Map<String, Object> field, Question question, Place place) {
        conditions
                .filteredChoices(question, place)
                .ifPresentOrElse(
                        filtered -> field.put("valuesExpression", "=" + filtered),
                        () -> field.put("values", options(question.choices().choices())));
    }

    private List<Map<String, String>> options(List<Choice> choices) {
        return choices.stream()
                .map(choice -> Map.of("label", FormText.plain(choice.labelIn(language)), "value", choice.name()))
                .toList();
    }

    private static String type(Question question) {
        boolean brief = !question.looks("minimal")
                && !question.looks("autocomplete")
                && question.choiceFilter().isEmpty();
        int choices = question.choices().choices().size();
        return switch (question.type()) {
            case TEXT -> question.looks("multiline") ? "textarea" : "textfield";
            case INTEGER, DECIMAL -> "number";
            case DATE, TIME, DATE_TIME -> "datetime";
            case SELECT_ONE -> brief && choices <= MOST_RADIOS ? "radio" : "select";
            case SELECT_MULTIPLE -> brief && choices <= MOST_CHECKBOXES ? "checklist" : "taglist";
            case ACKNOWLEDGE -> "checkbox";
            case NOTE -> "text";
            case CALCULATE, SHOWN_CALCULATION, START, END, TODAY -> throw new IllegalArgumentException(
                    question.name() + " is no field of a form");
        };
    }

    private static Object initial(Question question) {
        return switch (question.type()) {
            case SELECT_MULTIPLE -> Arrays.asList(question.initial().split("\\s+"));
            case INTEGER, DECIMAL -> new BigDecimal(question.initial());
            default -> question.initial();
        };
    }
}
