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
import org.uyum.questionnaire.xlsform.Circles.Place;

/**
 * Checks what rules refer to: questions that exist, that bear their name alone, and that do not depend on themselves for
 * being shown. Of a question in a repeat, rules outside see all rounds, and the first where they want one answer.
 */
final class References {

    /** Questions of a circle that its sentence names. */
    private static final int MOST_NAMED = 12;

    private final Problems problems;
    private final Names names;
    private final Set<String> repeats = new HashSet<>();
    /** question → questions that decide whether it is shown or what it is → where that is written */
    private final Map<String, Map<String, Place>> dependsOn = new LinkedHashMap<>();

    References(Problems problems, Names names) {
        this.problems = problems;
        this.names = names;
    }

    void check(List<Item> items) {
        note(items, Map.of());
        checkAll(items);
        new Circles(dependsOn).found().forEach(this::report);
    }

    private void report(Circles.Circle circle) {
        List<String> questions = circle.questions();
        String way = questions.size() <= MOST_NAMED
                ? String.join(" → ", questions)
                : String.join(" → ", questions.subList(0, MOST_NAMED - 2)) + " → … → " + questions.get(0);
        error(circle.place().row(), circle.place().column(), "questionnaire.import.circle", questions.get(0), way);
    }

    private void note(List<Item> items, Map<String, Place> inherited) {
        for (Item item : items) {
            Map<String, Place> needed = new LinkedHashMap<>(inherited);
            int row = row(item);
            note(item.relevant(), new Place(row, "relevant"), needed);
            if (item instanceof Section section) {
                note(section.items(), needed);
            } else if (item instanceof Repeat inner) {
                repeats.add(inner.name());
                note(inner.count(), new Place(row, "repeat_count"), needed);
                note(inner.items(), needed);
            } else if (item instanceof Question question) {
                note(question.calculation(), new Place(row, "calculation"), needed);
                dependsOn.put(question.name(), needed);
            }
        }
    }

    private static void note(Optional<Rule> rule, Place place, Map<String, Place> needed) {
        rule.stream().flatMap(some -> some.expression().answers()).forEach(name -> needed.putIfAbsent(name, place));
    }

    private int row(Item item) {
        return item instanceof Question question ? question.row() : names.rowOf(item.name());
    }

    private void checkAll(List<Item> items) {
        for (Item item : items) {
            int row = row(item);
            check(item.relevant(), row, "relevant");
            if (item instanceof Section section) {
                checkAll(section.items());
            } else if (item instanceof Repeat inner) {
                check(inner.count(), row, "repeat_count");
                checkAll(inner.items());
            } else if (item instanceof Question question) {
                check(question.required(), row, "required");
                check(question.constraint(), row, "constraint");
                check(question.choiceFilter(), row, "choice_filter");
                check(question.calculation(), row, "calculation");
                check(question.computedInitial(), row, "default");
            }
        }
    }

    private void check(Optional<Rule> rule, int row, String column) {
        rule.stream().flatMap(some -> answers(some).stream()).forEach(name -> {
            if (names.isShared(name) && names.written(name).equals(name)) {
                error(row, column, "questionnaire.import.nameAmbiguous", name);
            } else if (names.isShared(name)) {
                error(row, column, "questionnaire.import.namesCollide", name, names.written(name), names.rowOf(name));
            } else if (!dependsOn.containsKey(name) && !repeats.contains(name) && !names.isLeftOut(name)) {
                error(row, column, "questionnaire.import.questionUnknown", name);
            }
        });
    }

    private static Set<String> answers(Rule rule) {
        Stream<String> names = rule.expression().answers();
        return names.collect(Collectors.toSet());
    }

    private void error(int row, String column, String messageKey, Object... args) {
        problems.add(new ImportProblem(ImportProblem.Severity.ERROR, XlsForm.SURVEY, row, column, messageKey, args));
    }
}
