package org.uyum.questionnaire;

import java.util.Optional;

/**
 * A question.
 *
 * @param required holds where an answer must be given; absent where none must
 * @param constraint what an answer that was given must satisfy
 * @param choices the choices, for questions that have them
 * @param choiceFilter which of the choices can be chosen, over the columns of the choice list
 * @param calculation for a computed answer
 * @param initial the answer to begin with; may be empty
 * @param computedInitial computes the answer to begin with, once, when the form is opened
 * @param readOnly shown with the answer to begin with, which nobody changes
 * @param row the row in the file
 */
public record Question(
        QuestionType type,
        String name,
        Translations label,
        Translations hint,
        Optional<Rule> required,
        Optional<Rule> relevant,
        Optional<Rule> constraint,
        Translations constraintMessage,
        String appearance,
        ChoiceList choices,
        Optional<Rule> choiceFilter,
        Optional<Rule> calculation,
        String initial,
        Optional<Rule> computedInitial,
        boolean readOnly,
        Classification classification,
        int row)
        implements Item {

    /** The answer to begin with as its author wrote it. */
    public String writtenInitial() {
        return computedInitial.map(Rule::source).orElse(initial);
    }

    /** Whether its answer is fixed by the questionnaire itself, whatever is sent. */
    public boolean isFixed() {
        return readOnly && computedInitial.isEmpty();
    }

    public boolean looks(String appearanceWord) {
        return (" " + appearance + " ").contains(" " + appearanceWord + " ");
    }
}
