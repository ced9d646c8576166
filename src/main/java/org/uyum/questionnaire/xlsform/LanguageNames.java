package org.uyum.questionnaire.xlsform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.uyum.questionnaire.Language;
import org.uyum.questionnaire.Translations;

/** The languages of a questionnaire, known by the heads of its columns. */
final class LanguageNames {

    private static final Pattern CODE = Pattern.compile(".*\\(\\s*([a-zA-Z]{2,3})([-_][a-zA-Z]+)?\\s*\\)\\s*");

    private final Map<String, Language> byName = new LinkedHashMap<>();
    private final String defaultName;

    /** @param defaultName the settings' default language, which columns without a language are in; may be empty */
    LanguageNames(String defaultName) {
        this.defaultName = defaultName;
    }

    /** Takes note of the languages in these heads. */
    void note(Set<Head> heads) {
        heads.stream().filter(head -> head.column().equals("label")).forEach(head -> named(head.language()));
    }

    List<Language> all() {
        return byName.isEmpty() ? List.of(named("")) : new ArrayList<>(byName.values());
    }

    Language preferred() {
        return all().stream()
                .filter(language -> language.name().equalsIgnoreCase(defaultName))
                .findFirst()
                .orElse(all().get(0));
    }

    /** The texts of a column in all languages. */
    Translations texts(SheetRow row, String column) {
        Map<String, String> texts = new LinkedHashMap<>();
        row.cells().forEach((head, text) -> {
            if (head.column().equals(column)) {
                texts.putIfAbsent(of(head.language()).code(), text);
            }
        });
        return new Translations(texts);
    }

    /** What bears no language, while labels do, is in the questionnaire's own. */
    private Language of(String written) {
        boolean own = written.isEmpty() && !byName.isEmpty() && !byName.containsKey(defaultName);
        return own ? preferred() : named(written);
    }

    private Language named(String written) {
        String name = written.isEmpty() ? defaultName : written;
        return byName.computeIfAbsent(name, LanguageNames::language);
    }

    private static Language language(String name) {
        if (name.isEmpty() || name.equalsIgnoreCase("default")) {
            return Language.UNNAMED;
        }
        Matcher code = CODE.matcher(name);
        return new Language(name, code.matches() ? code.group(1).toLowerCase(Locale.ROOT) : codeOf(name));
    }

    private static String codeOf(String name) {
        return Arrays.stream(Locale.getISOLanguages())
                .filter(code -> isName(name, Locale.forLanguageTag(code)))
                .findFirst()
                .orElseGet(() -> letters(name));
    }

    private static boolean isName(String name, Locale locale) {
        return name.equalsIgnoreCase(locale.getLanguage())
                || name.equalsIgnoreCase(locale.getDisplayLanguage(Locale.ENGLISH))
                || name.equalsIgnoreCase(locale.getDisplayLanguage(locale));
    }

    private static String letters(String name) {
        String letters = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return letters.isEmpty() ? "x" + Integer.toHexString(name.hashCode()) : letters;
    }
}
