package org.uyum.questionnaire.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.uyum.questionnaire.FormKeys;
import org.uyum.questionnaire.Item;
import org.uyum.questionnaire.Matrix;
import org.uyum.questionnaire.Question;
import org.uyum.questionnaire.QuestionType;
import org.uyum.questionnaire.Questionnaire;
import org.uyum.questionnaire.Repeat;
import org.uyum.questionnaire.Section;
import org.uyum.questionnaire.form.FormLayout.LaidOut;
import org.uyum.questionnaire.form.FormLayout.Width;
import org.uyum.questionnaire.form.FormVariables.Place;

/** The components of a questionnaire's form: groups in groups, each item hidden where it is not relevant. */
final class FormComponents {

    /** What the key of a matrix's group begins with; forms.css draws such groups as tables. */
    private static final String MATRIX = "matrix_";

    private final Questionnaire questionnaire;
    private final String language;
    private final MessageSource texts;
    private final Locale locale;
    private final FormConditions conditions;
    private final FormTemplates templates;
    private final FormFields fields;
    private final FormLayout layout = new FormLayout();

    FormComponents(Questionnaire questionnaire, String language, MessageSource texts, Locale locale) {
        this.questionnaire = questionnaire;
        this.language = language;
        this.texts = texts;
        this.locale = locale;
        this.conditions = new FormConditions(questionnaire, language);
        this.templates = conditions.templates();
        this.fields = new FormFields(conditions, language);
    }

    List<Map<String, Object>> all() {
        List<Map<String, Object>> all = new ArrayList<>();
        OutcomeGroup outcome = new OutcomeGroup(texts, locale);
        all.add(outcome.group(layout));
        all.add(outcome.privacyNotice(layout));
        all.addAll(components(questionnaire.items(), Place.TOP, List.of(OutcomeGroup.HELD), false));
        return all;
    }

    /**
     * @param also conditions that hold for these items beside their own
     * @param table whether they stand in a group that is a table
     */
    private List<Map<String, Object>> components(List<Item> items, Place place, List<String> also, boolean table) {
        List<LaidOut> components = new ArrayList<>();
        int index = 0;
        while (index < items.size()) {
            Optional<Matrix> matrix = Matrix.at(items, index, table);
            if (matrix.isPresent()) {
                components.add(matrix(matrix.get(), place, also));
                index += matrix.get().length();
            } else {
                add(components, items.get(index), place, also);
                index++;
            }
        }
        layout.arrange(components);
        return components.stream().map(LaidOut::component).toList();
    }

    private void add(List<LaidOut> components, Item item, Place place, List<String> also) {
        if (item instanceof Section section) {
            components.add(section(section, place, also));
        } else if (item instanceof Repeat repeat) {
            repeat.rounds().forEach(round -> components.add(round(repeat, round, also)));
        } else if (item instanceof Question question && question.type() == QuestionType.SHOWN_CALCULATION) {
            fields.computed(question, place)
                    .map(line -> laidOut(line, question, place, also))
                    .ifPresent(components::add);
        } else if (item instanceof Question question && question.type().isShown()) {
            components.add(question(question, place, also));
        }
    }

    /** A group by whose name the style sheet knows that its questions are rows: first the choices, then a row for each. */
    private LaidOut matrix(Matrix matrix, Place place, List<String> also) {
        String key = place.groupKey(matrix.rows().get(0).name());
        List<LaidOut> rows = new ArrayList<>();
        rows.add(new LaidOut(fields.head(matrix, place, "Choices_" + key), Width.WHOLE));
        matrix.rows().forEach(row -> rows.add(question(row, place, List.of())));
        layout.arrange(rows);
        Map<String, Object> group =
                group(MATRIX + key, "", rows.stream().map(LaidOut::component).toList());
        group.put("showOutline", false);
        List<String> shown = new ArrayList<>(also);
        List<Optional<String>> relevant = matrix.rows().stream()
                .map(row -> conditions.relevant(row, place))
                .toList();
        if (relevant.stream().allMatch(Optional::isPresent)) {
            shown.add(relevant.stream().map(Optional::get).distinct().collect(Collectors.joining(" or ", "(", ")")));
        }
        hide(group, shown);
        return new LaidOut(group, Width.WHOLE);
    }

    private LaidOut question(Question question, Place place, List<String> also) {
        return laidOut(fields.field(question, place), question, place, also);
    }

    private LaidOut laidOut(Map<String, Object> component, Question question, Place place, List<String> also) {
        hide(component, conditions(question, place, also));
        return new LaidOut(component, width((String) component.get("type")));
    }

    private LaidOut section(Section section, Place place, List<String> also) {
        String label = templates.text(section.label().in(language), place);
        Map<String, Object> group = group(
                place.groupKey(section.name()),
                label,
                components(section.items(), place, List.of(), Matrix.isTable(section)));
        hide(group, conditions(section, place, also));
        return new LaidOut(group, Width.WHOLE);
    }

    private LaidOut round(Repeat repeat, int round, List<String> also) {
        Place place = new Place(Optional.of(repeat), round, "");
        String label = templates.text(repeat.label().in(language), Place.TOP);
        List<Map<String, Object>> components = new ArrayList<>(components(repeat.items(), place, List.of(), false));
        Optional<String> counted = conditions.counted(repeat, round);
        if (counted.isEmpty() && round < repeat.most()) {
            components.add(opening(repeat, round + 1, label));
        }
        Map<String, Object> group =
                group(FormKeys.key(repeat.name()) + "_" + round, label + " (" + round + ")", components);
        List<String> all = new ArrayList<>(conditions(repeat, Place.TOP, also));
        all.addAll(counted.map(List::of).orElseGet(() -> opened(repeat, round)));
        hide(group, all);
        return new LaidOut(group, Width.WHOLE);
    }

    private static List<String> opened(Repeat repeat, int round) {
        return IntStream.rangeClosed(2, round)
                .mapToObj(each -> "(" + repeat.openingKey(each) + " = true)")
                .toList();
    }

    private Map<String, Object> opening(Repeat repeat, int round, String label) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("type", "checkbox");
        field.put("id", "Field_" + repeat.openingKey(round));
        field.put("key", repeat.openingKey(round));
        field.put("label", texts.getMessage("questionnaire.form.more", new Object[] {templates.apart(label)}, locale));
        layout.arrange(List.of(new LaidOut(field, Width.WHOLE)));
        return field;
    }

    private static Map<String, Object> group(String key, String label, List<Map<String, Object>> components) {
        Map<String, Object> group = new LinkedHashMap<>();
        group.put("type", "group");
        group.put("id", "Group_" + key);
        group.put("label", label);
        group.put("showOutline", true);
        group.put("components", components);
        return group;
    }

    private List<String> conditions(Item item, Place place, List<String> also) {
        return Stream.concat(also.stream(), conditions.relevant(item, place).stream())
                .toList();
    }

    private static void hide(Map<String, Object> component, List<String> conditions) {
        if (!conditions.isEmpty()) {
            String shown = conditions.stream().collect(Collectors.joining(" and "));
            component.put("conditional", Map.of("hide", "=not(" + shown + ")"));
        }
    }

    private static Width width(String fieldType) {
        return switch (fieldType) {
            case "number", "datetime" -> Width.SHORT;
            default -> Width.WHOLE;
        };
    }
}
