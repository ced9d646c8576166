package org.uyum.questionnaire.xlsform;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.uyum.questionnaire.ChoiceList;
import org.uyum.questionnaire.Classification;
import org.uyum.questionnaire.Question;
import org.uyum.questionnaire.QuestionType;
import org.uyum.questionnaire.Rule;
import org.uyum.questionnaire.Translations;

/** Makes a question from its row. */
final class QuestionRow {

    private final LanguageNames languages;
    private final Map<String, ChoiceList> choiceLists;
    private final Problems problems;
    private final RuleCell rules;
    private final OtherChoice other;

    QuestionRow(LanguageNames languages, Map<String, ChoiceList> choiceLists, Problems problems) {
        this.languages = languages;
        this.choiceLists = choiceLists;
        this.problems = problems;
        this.rules = new RuleCell(problems);
        this.other = new OtherChoice(languages);
    }

    Question question(SheetRow row, TypeCell typeCell, QuestionType type, String name) {
        Translations label = languages.texts(row, "label");
        checkLabel(row, type, label);
        Optional<Rule> constraint = rules.read(row, "constraint").or(typeCell::constraint);
        Optional<Rule> computed = computedInitial(row, type);
        Optional<RangeCell> range = typeCell.word().equals("range") ? RangeCell.of(row, problems) : Optional.empty();
        ChoiceList choices = choices(row, typeCell);
        return new Question(
                isHead(row, type)
                        ? QuestionType.NOTE
                        : range.map(RangeCell::type).orElse(type),
                name,
                label,
                languages.texts(row, "hint"),
                rules.readYesOrRule(row, "required"),
                rules.read(row, "relevant"),
                range.map(limits -> limits.with(constraint)).or(() -> constraint),
                languages.texts(row, "constraint_message"),
                row.get("appearance"),
                choices,
                rules.read(row, "choice_filter"),
                rules.read(row, "calculation"),
                rules.isComputed(row, "default") ? "" : initial(row, type, choices),
                computed,
                rules.readYesOrRule(row, "read_only").isPresent(),
                new Classification(row.get("section"), row.get("data_class"), row.get("analysis")),
                row.number());
    }

    /** Such a select only names the choices of the rows below it; nobody answers it. */
    private static boolean isHead(SheetRow row, QuestionType type) {
        return type.isSelect() && row.get("appearance").matches("(.*\\s)?label(\\s.*)?");
    }

    private void checkLabel(SheetRow row, QuestionType type, Translations label) {
        if (!type.isShown()) {
            return;
        }
        if (label.isEmpty()) {
            problems.warning(row, "label", "questionnaire.import.labelMissing", row.get("name"));
        } else {
            languages.all().stream()
                    .filter(language -> !label.byLanguage().containsKey(language.code()))
                    .forEach(language -> problems.warning(
                            row,
                            "label",
                            language.name().isEmpty()
                                    ? "questionnaire.import.labelMissing"
                                    : "questionnaire.import.translationMissing",
                            row.get("name"),
                            language.name()));
        }
    }

    private ChoiceList choices(SheetRow row, TypeCell typeCell) {
        if (typeCell.list().isEmpty()) {
            return ChoiceList.NONE;
        }
        Optional<ChoiceList> list = Optional.ofNullable(choiceLists.get(typeCell.list()));
        if (list.isEmpty()) {
            problems.error(row, "type", "questionnaire.import.listUnknown", typeCell.list());
        }
        return typeCell.orOther() ? list.map(other::in).orElse(ChoiceList.NONE) : list.orElse(ChoiceList.NONE);
    }

    /** Whether the file that holds the choices was handed in beside the form. */
    boolean hasList(String list) {
        return choiceLists.containsKey(list);
    }

    /** The question that asks what else, where {@code or_other} is written. */
    Question other(Question select) {
        return other.question(select);
    }

    /** Rules know no time of day. */
    private Optional<Rule> computedInitial(SheetRow row, QuestionType type) {
        Optional<Rule> computed = type.isAsked() ? rules.readComputed(row, "default") : Optional.empty();
        boolean timed = type == QuestionType.TIME || type == QuestionType.DATE_TIME;
        if (computed.isPresent() && timed) {
            problems.warning(row, "default", "questionnaire.import.defaultTime", row.get("default"));
        }
        return timed ? Optional.empty() : computed;
    }

    /** A plain value stands in the form from the start, if it fits. */
    private String initial(SheetRow row, QuestionType type, ChoiceList choices) {
        String initial = row.get("default");
        if (!type.isAsked() || initial.isEmpty()) {
            return "";
        }
        boolean fits =
                switch (type) {
                    case INTEGER, DECIMAL -> initial.matches("-?[0-9]{1,15}(\\.[0-9]{1,15})?");
                    case DATE -> initial.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
                    case SELECT_ONE -> choices.choice(initial).isPresent();
                    case SELECT_MULTIPLE -> Arrays.stream(initial.split("\\s+"))
                            .allMatch(name -> choices.choice(name).isPresent());
                    case TIME -> initial.matches("[0-9]{2}:[0-9]{2}.*");
                    case DATE_TIME -> initial.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T.*");
                    default -> true;
                };
        if (!fits) {
            problems.warning(row, "default", "questionnaire.import.defaultUnfit", initial, row.get("name"));
        }
        return fits ? initial : "";
    }
}
