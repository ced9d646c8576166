package org.uyum.questionnaire.differences;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.uyum.questionnaire.Language;
import org.uyum.questionnaire.Questionnaire;
import org.uyum.questionnaire.Translations;
import org.uyum.questionnaire.differences.Difference.Change;
import org.uyum.questionnaire.differences.Difference.Effect;
import org.uyum.questionnaire.differences.Difference.Kind;

/**
 * What differs between two versions of a questionnaire, the gravest for answers collected already first. Answers are bound to
 * the names of questions and choices, so these decide what is the same thing; what only looks renamed is told apart from what
 * is new.
 */
public record QuestionnaireDifferences(List<Difference> all) {

    public QuestionnaireDifferences {
        all = List.copyOf(all);
    }

    /** @param language in which choices and groups are quoted */
    public static QuestionnaireDifferences between(Questionnaire before, Questionnaire after, String language) {
        var texts = new TextDifferences(before, after);
        List<Difference> found = new ArrayList<>(wholes(before, after));
        found.addAll(new ItemDifferences(before, after, texts, language).all());
        found.addAll(new ChoiceDifferences(before, after, texts, language).all());
        found.sort(Comparator.comparing(Difference::kind));
        return new QuestionnaireDifferences(found);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** How many there are with this effect on answers collected already. */
    public long count(Effect effect) {
        return all.stream()
                .filter(difference -> difference.kind().effect() == effect)
                .count();
    }

    private static List<Difference> wholes(Questionnaire before, Questionnaire after) {
        List<Difference> found = new ArrayList<>();
        if (!before.title().equals(after.title())) {
            found.add(whole(Kind.TITLE_CHANGED, Change.of(before.title(), after.title())));
        }
        missing(after.languages(), before.languages())
                .forEach(added -> found.add(whole(Kind.LANGUAGE_ADDED, Change.of("", name(added)))));
        missing(before.languages(), after.languages())
                .forEach(removed -> found.add(whole(Kind.LANGUAGE_REMOVED, Change.of(name(removed), ""))));
        return found;
    }

    private static Difference whole(Kind kind, Change change) {
        return new Difference(kind, "", Translations.NONE, List.of(change));
    }

    private static List<Language> missing(List<Language> from, List<Language> others) {
        Map<String, Language> known = ByName.of(others, Language::code);
        return from.stream()
                .filter(language -> !known.containsKey(language.code()))
                .toList();
    }

    private static String name(Language language) {
        return Optional.of(language.name()).filter(name -> !name.isEmpty()).orElse(language.code());
    }
}
