package org.uyum.questionnaire.xpath;

import java.time.LocalDate;
import java.util.List;

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

    /**
     * The answers to a question in all rounds of its repeat, seen from outside; one for the name of a repeat itself too,
     * and just the answer where it is no question of a repeat.
     */
    default List<Object> all(String name) {
        return List.of(answer(name));
    }

    /** Which round of its repeat the rule stands in, from 1. */
    default int round() {
        return 1;
    }

    /** How an option of a question is called for the person who reads. */
    default String label(String question, String option) {
        return option;
    }
}
