package org.uyum.questionnaire.differences;

import java.util.List;
import java.util.Objects;
import org.uyum.questionnaire.Language;
import org.uyum.questionnaire.Questionnaire;
import org.uyum.questionnaire.Translations;
import org.uyum.questionnaire.differences.Difference.Change;

/** Compares texts in the languages that both versions have: one that came or went is a difference of its own. */
final class TextDifferences {

    private final List<String> languages;

    TextDifferences(Questionnaire before, Questionnaire after) {
        List<String> earlier = before.languages().stream().map(Language::code).toList();
        this.languages = after.languages().stream()
                .map(Language::code)
                .filter(earlier::contains)
                .toList();
    }

    List<Change> between(Translations before, Translations after) {
        return between("", before, after);
    }

    List<Change> between(String what, Translations before, Translations after) {
        return languages.stream()
                .filter(language -> !Objects.equals(text(before, language), text(after, language)))
                .map(language -> new Change(what, language, text(before, language), text(after, language)))
                .toList();
    }

    /** The text in the first of the languages, to know a thing again under another name; empty if there is none. */
    String mark(Translations texts) {
        return languages.isEmpty() ? "" : text(texts, languages.get(0));
    }

    private static String text(Translations texts, String language) {
        return texts.byLanguage().getOrDefault(language, "").strip();
    }
}
