package org.uyum.questionnaire.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uyum.questionnaire.Choice;
import org.uyum.questionnaire.Item;
import org.uyum.questionnaire.NamedAnswers;
import org.uyum.questionnaire.Question;
import org.uyum.questionnaire.QuestionType;
import org.uyum.questionnaire.Questionnaire;
import org.uyum.questionnaire.Repeat;
import org.uyum.questionnaire.Rule;
import org.uyum.questionnaire.Section;
import org.uyum.questionnaire.Translations;
import org.uyum.questionnaire.form.FormVariables.Place;
import org.uyum.questionnaire.xpath.Expression;
import org.uyum.questionnaire.xpath.FeelTranslation;
import org.uyum.questionnaire.xpath.InvalidExpression;
import org.uyum.questionnaire.xpath.Operator;

/**
 * The conditions of a questionnaire's form in FEEL. A rule that cannot be said in FEEL is left out of the form, where
 * the question is then always shown, and stays in force on the server.
 */
public final class FormConditions {

    private final Questionnaire questionnaire;
    private final Map<String, FormVariables.Placed> questions;
    private final FormTemplates templates;
    private final String language;

    /** @param language of the form's texts */
    public FormConditions(Questionnaire questionnaire, String language) {
        this.questionnaire = questionnaire;
        this.language = language;
        this.questions = FormVariables.byName(questionnaire);
        this.templates = new FormTemplates(questionnaire, questions, language);
    }

    /** The rules that the form cannot hold. */
    public List<Untranslatable> untranslatable() {
        List<Untranslatable> found = new ArrayList<>();
        check(questionnaire.items(), Place.TOP, found);
        return found;
    }

    /** When an item is relevant, as FEEL; empty if always, or if FEEL cannot say it. */
    Optional<String> relevant(Item item, Place place) {
        return item.relevant().flatMap(rule -> {
            try {
                return Optional.of(condition(rule, place.of(item.name())));
            } catch (InvalidExpression e) {
                return Optional.empty();
            }
        });
    }

    /** The choices that the filter leaves, as a FEEL list; empty if there is no filter, or FEEL cannot say it. */
    Optional<String> filteredChoices(Question question, Place place) {
        return question.choiceFilter().flatMap(rule -> {
            try {
                String filter = condition(rule, place.of(question.name()));
                return Optional.of("[%s][%s]".formatted(options(question, rule), filter));
            } catch (InvalidExpression e) {
                return Optional.empty();
            }
        });
    }

    /** When a repeat has a round of this number, as FEEL; empty if it has no count, or FEEL cannot say it. */
    Optional<String> counted(Repeat repeat, int round) {
        return repeat.count().flatMap(rule -> {
            try {
                return Optional.of(condition(counted(rule, round), Place.TOP.of(repeat.name())));
            } catch (InvalidExpression e) {
                return Optional.empty();
            }
        });
    }

    FormTemplates templates() {
        return templates;
    }

    private static Rule counted(Rule count, int round) {
        return new Rule(
                count.source(),
                new Expression.Operation(Operator.AT_LEAST, count.expression(), new Expression.Number(round)));
    }

    private String condition(Rule rule, Place place) {
        return new FeelTranslation(variables(place)).condition(rule.expression());
    }

    private FormVariables variables(Place place) {
        return new FormVariables(questions, place, language, false);
    }

    private String options(Question question, Rule filter) {
        List<String> columns = filter.expression()
                .all()
                .filter(Expression.Column.class::isInstance)
                .map(column -> ((Expression.Column) column).name())
                .distinct()
                .toList();
        return question.choices().choices().stream()
                .map(choice -> option(choice, columns))
                .collect(Collectors.joining(", "));
    }

    private String option(Choice choice, List<String> columns) {
        Stream<String> own = Stream.of(
                "label: " + FeelTranslation.quoted(FormText.plain(choice.labelIn(language))),
                "value: " + FeelTranslation.quoted(choice.name()));
        Stream<String> more = columns.stream()
                .map(column -> FormVariables.columnKey(column) + ": " + FeelTranslation.quoted(choice.column(column)));
        return Stream.concat(own, more).collect(Collectors.joining(", ", "{", "}"));
    }

    private void check(List<Item> items, Place place, List<Untranslatable> found) {
        for (Item item : items) {
            Place here = place.of(item.name());
            if (item instanceof Section section) {
                check(section.relevant(), here, 0, "relevant", found);
                check(section.label(), here, 0, "label", found);
                check(section.items(), place, found);
            } else if (item instanceof Repeat repeat) {
                check(repeat.relevant(), here, 0, "relevant", found);
                if (repeat.count().isPresent() && counted(repeat, 1).isEmpty()) {
                    found.add(new Untranslatable(
                            0, "repeat_count", "questionnaire.import.repeatCountOnServer", repeat.most()));
                }
                check(repeat.label(), Place.TOP, 0, "label", found);
                check(repeat.items(), new Place(Optional.of(repeat), 1, ""), found);
            } else if (item instanceof Question question && question.type().isShown()) {
                check(question.relevant(), here, question.row(), "relevant", found);
                checkComputed(question, here, found);
                check(question.choiceFilter(), here, question.row(), "choice_filter", found);
                check(question.label(), here, question.row(), "label", found);
                check(question.hint(), here, question.row(), "hint", found);
            }
        }
    }

    private void check(Optional<Rule> rule, Place place, int row, String column, List<Untranslatable> found) {
        rule.ifPresent(some -> {
            try {
                condition(some, place);
            } catch (InvalidExpression e) {
                found.add(new Untranslatable(row, column, e.messageKey(), e.args()));
            }
        });
    }

    private void checkComputed(Question question, Place place, List<Untranslatable> found) {
        if (question.type() == QuestionType.SHOWN_CALCULATION
                && question.calculation().isPresent()) {
            try {
                templates.computed(question, place);
            } catch (InvalidExpression e) {
                found.add(new Untranslatable(
                        question.row(),
                        "calculation",
                        "questionnaire.import.computedNotShown",
                        question.name(),
                        e.args()[0]));
            }
        }
    }

    /** Texts that name an answer of which the form does not know. */
    private void check(Translations texts, Place place, int row, String column, List<Untranslatable> found) {
        texts.byLanguage().values().stream()
                .flatMap(NamedAnswers::in)
                .distinct()
                .filter(name -> templates.text("${" + name + "}", place).equals(FormText.OPEN))
                .forEach(name -> found.add(
                        new Untranslatable(row, column, "questionnaire.import.answerNotShown", name, FormText.OPEN)));
    }

    /** A rule that FEEL cannot say, and what of it. */
    public record Untranslatable(int row, String column, String messageKey, Object... args) {}
}
