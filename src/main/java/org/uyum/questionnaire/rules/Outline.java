package org.uyum.questionnaire.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.uyum.questionnaire.Item;
import org.uyum.questionnaire.Question;
import org.uyum.questionnaire.Repeat;
import org.uyum.questionnaire.Rule;
import org.uyum.questionnaire.Section;

/**
 * One level of a questionnaire, groups taken apart: the questions outside of repeats, or those of one repeat.
 *
 * @param questions by name, in their order
 * @param relevance name of a question or repeat → the rules, its own and its groups', that must hold
 */
record Outline(Map<String, Question> questions, Map<String, Repeat> repeats, Map<String, List<Rule>> relevance) {

    static Outline of(List<Item> items) {
        var outline = new Outline(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        outline.add(items, List.of());
        return outline;
    }

    /** Whether a question of this name is in one of the repeats. */
    boolean isInRepeat(String name) {
        return repeats.values().stream().flatMap(Repeat::questions).anyMatch(question -> question.name()
                .equals(name));
    }

    private void add(List<Item> items, List<Rule> inherited) {
        for (Item item : items) {
            List<Rule> rules = new ArrayList<>(inherited);
            item.relevant().ifPresent(rules::add);
            if (item instanceof Section section) {
                add(section.items(), rules);
            } else if (item instanceof Repeat repeat) {
                repeats.put(repeat.name(), repeat);
                relevance.put(repeat.name(), rules);
            } else if (item instanceof Question question) {
                questions.put(question.name(), question);
                relevance.put(question.name(), rules);
            }
        }
    }
}
