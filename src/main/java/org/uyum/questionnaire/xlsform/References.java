package org.uyum.questionnaire.xlsform;

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
 * Checks what rules refer to: questions that exist, that bear their name alone, and that do not depend on themselves for
 * being shown. Of a question in a repeat, rules outside see all rounds, and the first where they want one answer.
 */
final class References {

    private final Problems problems;
    private final Names names;
    private final Set<String> repeats = new HashSet<>();
    /** question → questions that decide whether it is shown or what it is */
    private final Map<String, Set<String>> dependsOn = new LinkedHashMap<>();

    References(Problems problems, Names names) {
        this.problems = problems;
        this.names = names;
    }

    void check(List<Item> items) {
        note(items, Set.of());
        checkAll(items);
        dependsOn.keySet().stream()
                .filter(this::dependsOnItself)
                .findFirst()
                .ifPresent(name -> error(0, "relevant", "questionnaire.import.circle", name));
    }

    private void note(List<Item> items, Set<String> inherited) {
        for (Item item : items) {
            Set<String> needed = new HashSet<>(inherited);
            item.relevant().ifPresent(rule -> needed.addAll(answers(rule)));
            if (item instanceof Section section) {
                note(section.items(), needed);
            } else if (item instanceof Repeat inner) {
                repeats.add(inner.name());
                inner.count().ifPresent(rule -> needed.addAll(answers(rule)));
                note(inner.items(), needed);
            } else if (item instanceof Question question) {
                question.calculation().ifPresent(rule -> needed.addAll(answers(rule)));
                dependsOn.put(question.name(), needed);
            }
        }
    }

    private void checkAll(List<Item> items) {
        for (Item item : items) {
            if (item instanceof Section section) {
                check(section.relevant(), 0, "relevant");
                checkAll(section.items());
            } else if (item instanceof Repeat inner) {
                check(inner.relevant(), 0, "relevant");
                check(inner.count(), 0, "repeat_count");
                checkAll(inner.items());
            } else if (item instanceof Question question) {
                check(question.relevant(), question.row(), "relevant");
                check(question.required(), question.row(), "required");
                check(question.constraint(), question.row(), "constraint");
                check(question.choiceFilter(), question.row(), "choice_filter");
                check(question.calculation(), question.row(), "calculation");
                check(question.computedInitial(), question.row(), "default");
            }
        }
    }

    private void check(Optional<Rule> rule, int row, String column) {
        rule.stream().flatMap(some -> answers(some).stream()).forEach(name -> {
            if (names.isShared(name)) {
                error(row, column, "questionnaire.import.nameAmbiguous", name);
            } else if (!dependsOn.containsKey(name) && !repeats.contains(name) && !names.isLeftOut(name)) {
                error(row, column, "questionnaire.import.questionUnknown", name);
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
