package org.uyum.questionnaire.xlsform;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uyum.questionnaire.ImportProblem;
import org.uyum.questionnaire.Item;
import org.uyum.questionnaire.Question;
import org.uyum.questionnaire.Repeat;
import org.uyum.questionnaire.Rule;
import org.uyum.questionnaire.Section;

/**
 * Checks what rules refer to: questions that exist, that have one answer where the rule stands, and that do not
 * depend on themselves for being shown.
 */
final class References {

    private final Problems problems;
    /** question → name of the repeat that it is in, or empty */
    private final Map<String, String> repeatOf = new HashMap<>();
    /** question → questions that decide whether it is shown or what it is */
    private final Map<String, Set<String>> dependsOn = new LinkedHashMap<>();

    References(Problems problems) {
        this.problems = problems;
    }

    void check(List<Item> items) {
        note(items, "", Set.of());
        check(items, "");
        dependsOn.keySet().stream()
                .filter(this::dependsOnItself)
                .findFirst()
                .ifPresent(name -> error(0, "relevant", "questionnaire.import.circle", name));
    }

    private void note(List<Item> items, String repeat, Set<String> inherited) {
        for (Item item : items) {
            Set<String> needed = new HashSet<>(inherited);
            item.relevant().ifPresent(rule -> needed.addAll(answers(rule)));
            if (item instanceof Section section) {
                note(section.items(), repeat, needed);
            } else if (item instanceof Repeat inner) {
                note(inner.items(), inner.name(), needed);
            } else if (item instanceof Question question) {
                question.calculation().ifPresent(rule -> needed.addAll(answers(rule)));
                repeatOf.put(question.name(), repeat);
                dependsOn.put(question.name(), needed);
            }
        }
    }

    private void check(List<Item> items, String repeat) {
        for (Item item : items) {
            if (item instanceof Section section) {
                check(section, 0, repeat);
                check(section.items(), repeat);
            } else if (item instanceof Repeat inner) {
                check(inner, 0, repeat);
                check(inner.items(), inner.name());
            } else if (item instanceof Question question) {
                check(question, question.row(), repeat);
                check(question.required(), question.row(), "required", repeat);
                check(question.constraint(), question.row(), "constraint", repeat);
                check(question.choiceFilter(), question.row(), "choice_filter", repeat);
                check(question.calculation(), question.row(), "calculation", repeat);
            }
        }
    }

    private void check(Item item, int row, String repeat) {
        check(item.relevant(), row, "relevant", repeat);
    }

    private void check(Optional<Rule> rule, int row, String column, String repeat) {
        rule.stream().flatMap(some -> answers(some).stream()).forEach(name -> {
            String itsRepeat = repeatOf.get(name);
            if (itsRepeat == null) {
                error(row, column, "questionnaire.import.questionUnknown", name);
            } else if (!itsRepeat.isEmpty() && !itsRepeat.equals(repeat)) {
                error(row, column, "questionnaire.import.questionInRepeat", name, itsRepeat);
            }
        });
    }

    private boolean dependsOnItself(String name) {
        Set<String> reached = new HashSet<>();
        Set<String> next = dependsOn.get(name);
        while (!next.isEmpty()) {
            if (next.contains(name)) {
                return true;
            }
            next = next.stream()
                    .filter(reached::add)
                    .flatMap(step -> dependsOn.getOrDefault(step, Set.of()).stream())
                    .collect(Collectors.toSet());
        }
        return false;
    }

    private static Set<String> answers(Rule rule) {
        Stream<String> names = rule.expression().answers();
        return names.collect(Collectors.toSet());
    }

    private void error(int row, String column, String messageKey, Object... args) {
        problems.add(new ImportProblem(ImportProblem.Severity.ERROR, XlsForm.SURVEY, row, column, messageKey, args));
    }
}
