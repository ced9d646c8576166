package org.uyum.questionnaire.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.uyum.questionnaire.Item;
import org.uyum.questionnaire.Question;
import org.uyum.questionnaire.Questionnaire;
import org.uyum.questionnaire.Repeat;
import org.uyum.questionnaire.Rule;
import org.uyum.questionnaire.Section;
import org.uyum.questionnaire.xpath.Expression;
import org.uyum.questionnaire.xpath.Function;

/**
 * A row of the table that shows a questionnaire: a question, or the head of a group or repeat.
 *
 * @param typeKey message key of the type
 * @param required {@code yes}, {@code no} or {@code when}
 * @param relevant when it is asked, as its author wrote it; empty for always
 */
record QuestionLine(
        boolean heading,
        String name,
        String label,
        String hint,
        String typeKey,
        String required,
        String relevant,
        String constraint,
        String constraintMessage,
        List<String> choices,
        String dataClass) {

    static List<QuestionLine> of(Questionnaire questionnaire, String language) {
        List<QuestionLine> lines = new ArrayList<>();
        questionnaire.all().forEach(item -> lines.add(of(item, language)));
        return lines;
    }

    private static QuestionLine of(Item item, String language) {
        if (item instanceof Section section) {
            return heading(section, "questionnaire.type.section", language);
        }
        return item instanceof Repeat repeat
                ? heading(repeat, "questionnaire.type.repeat", language)
                : question((Question) item, language);
    }

    private static QuestionLine heading(Item item, String typeKey, String language) {
        String label = item.label().in(language);
        return new QuestionLine(
                true, item.name(), label, "", typeKey, "no", source(item.relevant()), "", "", List.of(), "");
    }

    private static QuestionLine question(Question question, String language) {
        String dataClass = question.classification().dataClass();
        return new QuestionLine(
                false,
                question.name(),
                question.label().in(language),
                question.hint().in(language),
                "questionnaire.type." + question.type().name(),
                required(question),
                source(question.relevant()),
                source(question.constraint()),
                question.constraintMessage().in(language),
                question.choices().choices().stream()
                        .map(choice -> choice.labelIn(language))
                        .toList(),
                dataClass.equals("none") ? "" : dataClass);
    }

    private static String required(Question question) {
        return question.required()
                .map(rule -> rule.expression() instanceof Expression.Call call && call.function() == Function.TRUE
                        ? "yes"
                        : "when")
                .orElse("no");
    }

    private static String source(Optional<Rule> rule) {
        return rule.map(Rule::source).orElse("");
    }
}
