package org.uyum.questionnaire;

import java.util.List;
import java.util.Optional;

/** A group of questions. */
public record Section(String name, Translations label, Optional<Rule> relevant, String appearance, List<Item> items)
        implements Item {

    public Section {
        items = List.copyOf(items);
    }
}
