package org.uyum.questionnaire;

import java.util.Optional;

/** A question, or a group or repeat of questions. */
public sealed interface Item permits Question, Section, Repeat {

    String name();

    Translations label();

    /** Shown and answered only where this holds. */
    Optional<Rule> relevant();
}
