package org.uyum.questionnaire;

import java.util.Arrays;
import java.util.Locale;

/**
 * A language of a questionnaire.
 *
 * @param name as written in the column heads, for example {@code Türkçe (tr)}; empty for columns without a language
 * @param code {@code tr}; letters only, {@code default} for columns without a language
 */
public record Language(String name, String code) {

    public static final Language UNNAMED = new Language("", "default");

    /** The code as pages say their language; null where the name gives none that anybody knows. */
    public String tag() {
        return Arrays.asList(Locale.getISOLanguages()).contains(code) || code.length() == 3 ? code : null;
    }
}
