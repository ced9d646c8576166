package org.uyum.questionnaire.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uyum.questionnaire.Choice;
import org.uyum.questionnaire.Item;
import org.uyum.questionnaire.Question;
import org.uyum.questionnaire.Questionnaire;
import org.uyum.questionnaire.Repeat;
import org.uyum.questionnaire.Rule;
import org.uyum.questionnaire.Section;
import org.uyum.questionnaire.form.FormVariables.Place;
import org.uyum.questionnaire.xpath.Expression;
import org.uyum.questionnaire.xpath.FeelTranslation;
import org.uyum.questionnaire.xpath.InvalidExpression;

/**
 * The conditions of a questionnaire's form in FEEL. A rule that cannot be said in FEEL is left out of the form, where
 * the question is then always shown, and stays in force on the server.
 */
public final class FormConditions {

    private final Questionnaire questionnaire;
    private final Map<String, FormVariables.Placed> questions;

    public FormConditions(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        this.questions = FormVariables.byName(questionnaire);
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
    Optional<String> filteredChoices(Question question, Place place, String language) {
        return question.choiceFilter().flatMap(rule -> {
            try {
                String filter = condition(rule, place.of(question.name()));
                return Optional.of("[%s][%s]".formatted(options(question, rule, language), filter));
            } catch (InvalidExpression e) {
                return Optional.empty();
            }
        });
    }

    private String condition(Rule rule, Place place) {
        return new FeelTranslation(new FormVariables(questions, place)).condition(rule.expression());
    }

    private static String options(Question question, Rule filter, String language) {
        List<String> columns = filter.expression()
                .all()
                .filter(Expression.Column.class::isInstance)
                .map(column -> ((Expression.Column) column).name())
                .distinct()
                .toList();
        return question.choices().choices().stream()
                .map(choice -> option(choice, columns, language))
                .collect(Collectors.joining(", "));
    }

    private static String option(Choice choice, List<String> columns, String language) {
        Stream<String> own = Stream.of(
                "label: " + FeelTranslation.quoted(choice.labelIn(language)),
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
                check(section.items(), place, found);
            } else if (item instanceof Repeat repeat) {
                check(repeat.relevant(), here, 0, "relevant", found);
                check(repeat.items(), new Place(Optional.of(repeat), 1, ""), found);
            } else if (item instanceof Question question && question.type().isShown()) {
                check(question.relevant(), here, question.row(), "relevant", found);
                check(question.choiceFilter(), here, question.row(), "choice_filter", found);
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

    /** A rule that FEEL cannot say, and what of it. */
    public record Untranslatable(int row, String column, String messageKey, Object... args) {}
}
