package org.uyum.questionnaire;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * A language of a questionnaire.
 *
 * @param name as written in the column heads, for example {@code Türkçe (tr)}; empty for columns without a language
 * @param code {@code tr}; letters only, {@code default} for columns without a language
 */
public record Language(String name, String code) {

    public static final Language UNNAMED = new Language("", "default");

    private static final Set<String> RIGHT_TO_LEFT = Set.of(
            "ar", "ara", "arb", "ckb", "dv", "fa", "fas", "he", "heb", "prs", "ps", "pus", "sd", "ug", "uig", "ur",
            "urd", "yi");

    /** The code as pages say their language; null where the name gives none that anybody knows. */
    public String tag() {
        return Arrays.asList(Locale.getISOLanguages()).contains(code) || code.length() == 3 ? code : null;
    }

    /**
     * What it is called in a reader's language; as its author calls it, without the code, where that has no name for it.
     */
    public String nameIn(Locale reader) {
        String known = Locale.forLanguageTag(code).getDisplayLanguage(reader);
        if (!known.isBlank() && !known.equalsIgnoreCase(code)) {
            return known;
        }
        String written = name.replaceFirst("\\s*\\(\\s*[a-zA-Z]{2,3}\\s*\\)\\s*$", "");
        return written.isBlank() ? code : written;
    }

    /** Whether it is read from right to left, as far as its code tells. */
    public boolean isRightToLeft() {
        return RIGHT_TO_LEFT.contains(code);
    }
}
