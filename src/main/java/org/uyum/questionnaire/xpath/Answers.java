package org.uyum.questionnaire.xpath;

import java.time.LocalDate;

/**
 * What an expression is evaluated over. A value is a {@code String}, {@code Double}, {@code Boolean},
 * {@code LocalDate} or a {@code List<String>} of chosen options; no answer is the empty string, as in XPath.
 */
public interface Answers {

    Object answer(String name);

    /** The answer to the question that the rule belongs to. */
    Object current();

    /** The choice's value in a further column of the choice list. */
    Object column(String name);

    LocalDate today();
}
