package org.uyum.questionnaire.xpath;

/** How a form's expressions see the answers. */
public interface FeelVariables {

    /** A question's answer. */
    FeelTerm answer(String name);

    /** The answer to the question that the rule belongs to. */
    FeelTerm current();

    /** A further column of the choice list. */
    FeelTerm column(String name);
}
