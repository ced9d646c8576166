package org.uyum.questionnaire.xpath;

import java.util.Map;

/** How a form's expressions see the answers. */
public interface FeelVariables {

    /** A question's answer. */
    FeelTerm answer(String name);

    /** The answer to the question that the rule belongs to. */
    FeelTerm current();

    /** Whether what they say is only shown, in a form, and decides nothing. */
    default boolean isShownOnly() {
        return false;
    }

    /** The options of a question by name, as the person reads them; none where it has none. */
    default Map<String, String> optionNames(String question) {
        return Map.of();
    }

    /** A further column of the choice list. */
    FeelTerm column(String name);
}
