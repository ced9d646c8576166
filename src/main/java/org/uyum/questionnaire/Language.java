package org.uyum.questionnaire;

/**
 * A language of a questionnaire.
 *
 * @param name as written in the column heads, for example {@code Türkçe (tr)}; empty for columns without a language
 * @param code {@code tr}; letters only, {@code default} for columns without a language
 */
public record Language(String name, String code) {

    public static final Language UNNAMED = new Language("", "default");
}
