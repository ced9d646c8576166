package org.uyum.questionnaire.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.uyum.questionnaire.Choice;
import org.uyum.questionnaire.ChoiceList;
import org.uyum.questionnaire.FormKeys;
import org.uyum.questionnaire.Question;
import org.uyum.questionnaire.QuestionType;
import org.uyum.questionnaire.Questionnaire;
import org.uyum.web.Spelling;

/** Puts the names of choices in the place of their labels, question by question, as a filter may ask for answers above. */
public final class ChoiceNames {

    /** Between the labels of several choices in one cell, where they are not just written one behind the other. */
    private static final String BETWEEN = "\\s*[,;|\\n]\\s*";

    private final Questionnaire questionnaire;
    private final LocalDate today;

    public ChoiceNames(Questionnaire questionnaire, LocalDate today) {
        this.questionnaire = questionnaire;
        this.today = today;
    }

    public Map<String, Object> in(Map<String, Object> answers) {
        Outline outline = Outline.of(questionnaire.items());
        Map<String, Object> byName = new LinkedHashMap<>();
        outline.questions().keySet().forEach(name -> {
            Object answer = answers.get(FormKeys.key(name));
            if (answer != null) {
                byName.put(name, answer);
            }
        });
        replace(outline, byName, Optional.empty(), 1);
        Map<String, Object> named = new LinkedHashMap<>(answers);
        byName.forEach((name, answer) -> named.put(FormKeys.key(name), answer));
        if (!outline.repeats().isEmpty()) {
            Level top = level(outline, byName, Optional.empty(), 1);
            outline.repeats().forEach((name, repeat) -> {
                if (answers.get(name) instanceof List<?> rounds) {
                    named.put(name, rounds(Outline.of(repeat.items()), rounds, top));
                }
            });
        }
        return named;
    }

    private List<Map<String, Object>> rounds(Outline outline, List<?> rounds, Level top) {
        List<Map<String, Object>> named = new ArrayList<>();
        for (Object round : rounds) {
            Map<String, Object> answers = new LinkedHashMap<>();
            ((Map<?, ?>) round).forEach((name, answer) -> answers.put(name.toString(), answer));
            replace(outline, answers, Optional.of(top), named.size() + 1);
            named.add(answers);
        }
        return named;
    }

    private void replace(Outline outline, Map<String, Object> answers, Optional<Level> above, int round) {
        outline.questions().values().stream()
                .filter(question -> question.type().isSelect() && answers.get(question.name()) instanceof String)
                .forEach(question -> {
                    String written = answers.get(question.name()).toString().strip();
                    if (!isNames(question, written)) {
                        names(question, written, outline, answers, above, round)
                                .ifPresent(names -> answers.put(question.name(), names));
                    }
                });
    }

    private static boolean isNames(Question question, String written) {
        return question.type() == QuestionType.SELECT_ONE
                ? question.choices().choice(written).isPresent()
                : Arrays.stream(written.split("\\s+"))
                        .allMatch(name -> question.choices().choice(name).isPresent());
    }

    private Optional<Object> names(
            Question question,
            String written,
            Outline outline,
            Map<String, Object> answers,
            Optional<Level> above,
            int round) {
        Map<String, List<String>> byLabel = byLabel(question.choices());
        List<String> labels =
                question.type() == QuestionType.SELECT_ONE ? List.of(Spelling.of(written)) : labels(written, byLabel);
        List<String> names = new ArrayList<>();
        for (String label : labels) {
            List<String> candidates = byLabel.getOrDefault(label, List.of());
            if (candidates.size() > 1) {
                candidates = level(outline, answers, above, round).choices(question).stream()
                        .map(Choice::name)
                        .filter(candidates::contains)
                        .toList();
            }
            if (candidates.size() != 1) {
                return Optional.empty();
            }
            names.add(candidates.get(0));
        }
        if (names.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(question.type() == QuestionType.SELECT_ONE ? names.get(0) : names);
    }

    /** Names by the label in any language, and by themselves. */
    private static Map<String, List<String>> byLabel(ChoiceList list) {
        Map<String, List<String>> names = new HashMap<>();
        list.choices().forEach(choice -> Stream.concat(
                        choice.label().byLanguage().values().stream(), Stream.of(choice.name()))
                .map(Spelling::of)
                .distinct()
                .map(label -> names.computeIfAbsent(label, any -> new ArrayList<>()))
                .filter(known -> !known.contains(choice.name()))
                .forEach(known -> known.add(choice.name())));
        return names;
    }

    /** The labels in a cell: divided by signs, or one behind the other, the longest that fits each time. Empty if none fits. */
    private static List<String> labels(String written, Map<String, List<String>> known) {
        List<String> divided =
                Arrays.stream(written.split(BETWEEN)).map(Spelling::of).toList();
        if (known.keySet().containsAll(divided)) {
            return divided;
        }
        List<String> longestFirst = known.keySet().stream()
                .filter(label -> !label.isEmpty())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        List<String> labels = new ArrayList<>();
        String rest = Spelling.of(written);
        while (!rest.isEmpty()) {
            String left = rest;
            Optional<String> next = longestFirst.stream()
                    .filter(label -> left.equals(label) || left.startsWith(label + " "))
                    .findFirst();
            if (next.isEmpty()) {
                return List.of();
            }
            labels.add(next.get());
            rest = rest.substring(next.get().length()).strip();
        }
        return labels;
    }

    private Level level(Outline outline, Map<String, Object> answers, Optional<Level> above, int round) {
        return new LevelCheck(questionnaire.defaultLanguage().code(), FormKeys::key, "")
                .read(outline, answers, above, today, round);
    }
}
