package org.uyum.questionnaire.form;

import java.util.Map;
import org.uyum.questionnaire.Question;
import org.uyum.questionnaire.Questionnaire;
import org.uyum.questionnaire.form.FormVariables.Place;
import org.uyum.questionnaire.form.FormVariables.Placed;
import org.uyum.questionnaire.xpath.FeelTerm;
import org.uyum.questionnaire.xpath.FeelTexts;
import org.uyum.questionnaire.xpath.InvalidExpression;

/** The texts of a form in which answers stand, as templates that form-js fills. */
final class FormTemplates {

    /** What a computed question shows until there is something to show. */
    private static final String NOTHING = "–";

    private final Map<String, Placed> questions;
    private final String language;
    private final boolean rightToLeft;

    FormTemplates(Questionnaire questionnaire, Map<String, Placed> questions, String language) {
        this.questions = questions;
        this.language = language;
        this.rightToLeft = questionnaire.language(language).isRightToLeft();
    }

    /** A text in which each answer that it names is put in; what only the server knows is left open. */
    String text(String text, Place place) {
        return FormText.of(text, name -> {
            try {
                return apart("{{" + braced(FeelTexts.shown(variables(place).answer(name))) + "}}");
            } catch (InvalidExpression e) {
                return FormText.OPEN;
            }
        });
    }

    /** What a question is computed to as the answers stand; throws {@link InvalidExpression} where FEEL cannot say it. */
    String computed(Question question, Place place) {
        if (question.calculation().isEmpty()) {
            throw FeelTerm.noFeel(question.name());
        }
        String feel = variables(place.of(question.name())).shown(question);
        return "{{(for each in [%s] return if each = \"\" then \"%s\" else each)[1]}}".formatted(braced(feel), NOTHING);
    }

    /**
     * What is put in may be read in the other direction than the text around it, which must not take its own direction from
     * it.
     */
    String apart(String text) {
        return rightToLeft ? "\u2068" + text + "\u2069" : text;
    }

    private FormVariables variables(Place place) {
        return new FormVariables(questions, place, language, true);
    }

    /** A template ends at the first two braces. */
    private static String braced(String feel) {
        if (feel.contains("{{") || feel.contains("}}")) {
            throw FeelTerm.noFeel("{{ }}");
        }
        return feel;
    }
}
