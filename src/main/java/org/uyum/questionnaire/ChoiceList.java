package org.uyum.questionnaire;

import java.util.List;
import java.util.Optional;

/** A list of choices, in its order. */
public record ChoiceList(String name, List<Choice> choices) {

    public static final ChoiceList NONE = new ChoiceList("", List.of());

    public ChoiceList {
        choices = List.copyOf(choices);
    }

    public Optional<Choice> choice(String choiceName) {
        return choices.stream()
                .filter(choice -> choice.name().equals(choiceName))
                .findFirst();
    }
}
