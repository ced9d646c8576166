package org.uyum.questionnaire.differences;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.uyum.questionnaire.Item;
import org.uyum.questionnaire.Questionnaire;
import org.uyum.questionnaire.Repeat;
import org.uyum.questionnaire.Section;

/**
 * A question, group or repeat with its place.
 *
 * @param parent the group or repeat that it stands in; absent at the top
 * @param repeat name of the repeat that holds it, at whatever depth; empty outside of repeats
 */
record Located(Item item, Optional<Item> parent, String repeat) {

    static List<Located> all(Questionnaire questionnaire) {
        List<Located> found = new ArrayList<>();
        add(questionnaire.items(), Optional.empty(), "", found);
        return found;
    }

    private static void add(List<Item> items, Optional<Item> parent, String repeat, List<Located> found) {
        for (Item item : items) {
            found.add(new Located(item, parent, repeat));
            if (item instanceof Section section) {
                add(section.items(), Optional.of(item), repeat, found);
            } else if (item instanceof Repeat inner) {
                add(inner.items(), Optional.of(item), inner.name(), found);
            }
        }
    }

    String name() {
        return item.name();
    }

    String parentName() {
        return parent.map(Item::name).orElse("");
    }

    String parentLabel(String language) {
        return parent.map(group ->
                        group.label().isEmpty() ? group.name() : group.label().in(language))
                .orElse("");
    }
}
