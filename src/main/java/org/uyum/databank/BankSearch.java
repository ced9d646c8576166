package org.uyum.databank;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.uyum.questionnaire.Choice;
import org.uyum.questionnaire.Language;
import org.uyum.questionnaire.Questionnaire;

/**
 * What was typed to search: each of its words must be part of one of an interview's words, or of the label of an option that
 * was chosen, in any language of the questionnaire.
 */
final class BankSearch {

    /** More words than these narrow nothing down any more. */
    private static final int MOST_WORDS = 8;

    /** The options of a question whose labels have a word. */
    private record Options(BankLayout.Place place, String options) {}

    private final List<String> words;
    /** for each word, version → where its options would stand */
    private final List<Map<Long, List<Options>>> options = new ArrayList<>();

    BankSearch(String typed, Map<Long, Questionnaire> versions) {
        words = typed == null
                ? List.of()
                : Folding.words(List.of(typed)).stream().limit(MOST_WORDS).toList();
        words.forEach(word -> options.add(new HashMap<>()));
        if (!words.isEmpty()) {
            versions.forEach(this::look);
        }
    }

    private void look(Long version, Questionnaire questionnaire) {
        for (BankLayout.Place place : BankLayout.of(questionnaire).places()) {
            List<Choice> choices = place.question().choices().choices();
            List<StringBuilder> found =
                    words.stream().map(word -> new StringBuilder()).toList();
            for (int option = 0; option < choices.size(); option++) {
                Set<String> label = Folding.words(labels(choices.get(option), questionnaire));
                for (int word = 0; word < words.size(); word++) {
                    String wanted = words.get(word);
                    if (label.stream().anyMatch(each -> each.contains(wanted))) {
                        found.get(word).append((char) (BankLayout.FIRST_OPTION + option));
                    }
                }
            }
            for (int word = 0; word < words.size(); word++) {
                if (!found.get(word).isEmpty()) {
                    options.get(word)
                            .computeIfAbsent(version, none -> new ArrayList<>())
                            .add(new Options(place, found.get(word).toString()));
                }
            }
        }
    }

    private static List<String> labels(Choice choice, Questionnaire questionnaire) {
        return questionnaire.languages().stream()
                .map(Language::code)
                .map(choice::labelIn)
                .toList();
    }

    List<String> words() {
        return words;
    }

    /** Whether a word is part of a label, so that the codes of answers say who is found. */
    boolean isInLabels(int word) {
        return !options.get(word).isEmpty();
    }

    /** The parts of the questionnaire in which there are such labels. */
    Set<BankPart> parts() {
        Set<BankPart> parts = EnumSet.noneOf(BankPart.class);
        options.forEach(word -> word.values()
                .forEach(each -> each.forEach(option -> parts.add(option.place().part()))));
        return parts;
    }

    /** Whether an option was chosen whose label has a word. */
    boolean isChosen(int word, Long version, Map<BankPart, String> codes) {
        for (Options each : options.get(word).getOrDefault(version, List.of())) {
            if (hasAny(codes.get(each.place().part()), each.place().index(), each.options())) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasAny(String code, int index, String wanted) {
        int at = 0;
        for (int question = 0; question < index; question++) {
            at = code.indexOf(BankLayout.QUESTION, at) + 1;
        }
        for (; at < code.length() && code.charAt(at) != BankLayout.QUESTION; at++) {
            if (wanted.indexOf(code.charAt(at)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
