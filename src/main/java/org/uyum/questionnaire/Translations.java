package org.uyum.questionnaire;

import java.util.Map;

/**
 * One text in the languages of a questionnaire.
 *
 * @param byLanguage language code → text; languages without a text are absent
 */
public record Translations(Map<String, String> byLanguage) {

    public static final Translations NONE = new Translations(Map.of());

    public Translations {
        byLanguage = Map.copyOf(byLanguage);
    }

    /** The text in this language, else in any other, else empty. */
    public String in(String language) {
        String text = byLanguage.get(language);
        return text != null
                ? text
                : byLanguage.values().stream().sorted().findFirst().orElse("");
    }

    public boolean isEmpty() {
        return byLanguage.isEmpty();
    }
}
