package org.uyum.questionnaire.differences;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.uyum.questionnaire.Choice;
import org.uyum.questionnaire.ChoiceList;
import org.uyum.questionnaire.Question;
import org.uyum.questionnaire.Questionnaire;
import org.uyum.questionnaire.Translations;
import org.uyum.questionnaire.differences.Difference.Change;
import org.uyum.questionnaire.differences.Difference.Kind;

/**
 * What differs between the choices of two versions, list by list. Compared are the lists from which the same question is
 * answered, whatever they are called.
 */
final class ChoiceDifferences {

    private final Questionnaire before;
    private final Questionnaire after;
    private final TextDifferences texts;
    private final String language;
    private final List<Difference> found = new ArrayList<>();

    ChoiceDifferences(Questionnaire before, Questionnaire after, TextDifferences texts, String language) {
        this.before = before;
        this.after = after;
        this.texts = texts;
        this.language = language;
    }

    List<Difference> all() {
        pairs().forEach(pair -> compare(pair.was(), pair.is()));
        return found;
    }

    private Set<Pair> pairs() {
        Map<String, Question> earlier = ByName.of(before.questions(), Question::name);
        return after.questions().stream()
                .filter(question -> earlier.containsKey(question.name()))
                .map(question -> new Pair(earlier.get(question.name()).choices(), question.choices()))
                .filter(pair ->
                        !pair.was().choices().isEmpty() && !pair.is().choices().isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void compare(ChoiceList was, ChoiceList is) {
        Map<String, Choice> earlier = ByName.of(was.choices(), Choice::name);
        Map<String, Choice> later = ByName.of(is.choices(), Choice::name);
        Map<String, Choice> recoded = recoded(was, is);
        add(Kind.CHOICES_RECODED, is, recodings(recoded));
        Set<String> oldCodes = recoded.values().stream().map(Choice::name).collect(Collectors.toSet());
        add(
                Kind.CHOICES_ADDED,
                is,
                is.choices().stream()
                        .filter(choice -> !earlier.containsKey(choice.name()) && !recoded.containsKey(choice.name()))
                        .map(choice -> new Change(choice.name(), "", "", choice.labelIn(language)))
                        .toList());
        add(
                Kind.CHOICES_REMOVED,
                is,
                was.choices().stream()
                        .filter(choice -> !later.containsKey(choice.name()) && !oldCodes.contains(choice.name()))
                        .map(choice -> new Change(choice.name(), "", choice.labelIn(language), ""))
                        .toList());
        add(
                Kind.CHOICES_RELABELLED,
                is,
                is.choices().stream()
                        .filter(choice -> earlier.containsKey(choice.name()))
                        .filter(choice -> !recoded.containsKey(choice.name()) || !oldCodes.contains(choice.name()))
                        .flatMap(choice ->
                                texts
                                        .between(
                                                choice.name(),
                                                earlier.get(choice.name()).label(),
                                                choice.label())
                                        .stream())
                        .toList());
    }

    /** Choices that had another name, by their new ones: the same wording, and but one of it on either side. */
    private Map<String, Choice> recoded(ChoiceList was, ChoiceList is) {
        Map<String, Choice> earlier = ByName.unique(was.choices(), choice -> texts.mark(choice.label()));
        Map<String, Choice> recoded = new LinkedHashMap<>();
        ByName.unique(is.choices(), choice -> texts.mark(choice.label())).forEach((mark, choice) -> {
            if (earlier.containsKey(mark) && !earlier.get(mark).name().equals(choice.name())) {
                recoded.put(choice.name(), earlier.get(mark));
            }
        });
        return recoded;
    }

    private List<Change> recodings(Map<String, Choice> recoded) {
        return recoded.entrySet().stream()
                .map(each -> new Change(
                        each.getValue().labelIn(language), "", each.getValue().name(), each.getKey()))
                .toList();
    }

    private void add(Kind kind, ChoiceList list, List<Change> changes) {
        if (!changes.isEmpty()) {
            found.add(new Difference(kind, list.name(), Translations.NONE, changes));
        }
    }

    private record Pair(ChoiceList was, ChoiceList is) {}
}
