package org.uyum.questionnaire.xlsform;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of a column.
 *
 * @param column in the standard's spelling, for example {@code constraint_message}
 * @param language as written, for example {@code Türkçe (tr)}; empty if the column has none
 */
record Head(String column, String language) {

    /** {@code label::English}, and {@code label:English} as it used to be written. */
    private static final Pattern TRANSLATED =
            Pattern.compile("(label|caption|hint|constraint[ _]message|guidance[ _]hint)\\s*::?\\s*(.+)");

    private static final Map<String, String> OLD_SPELLINGS = Map.ofEntries(
            Map.entry("caption", "label"),
            Map.entry("command", "type"),
            Map.entry("bind:relevant", "relevant"),
            Map.entry("bind:constraint", "constraint"),
            Map.entry("bind:required", "required"),
            Map.entry("bind:calculate", "calculation"),
            Map.entry("bind:readonly", "read_only"),
            Map.entry("bind:jr:constraintmsg", "constraint_message"),
            Map.entry("control:appearance", "appearance"),
            Map.entry("body:appearance", "appearance"),
            Map.entry("list", "list_name"),
            Map.entry("relevance", "relevant"),
            Map.entry("readonly", "read_only"),
            Map.entry("calculate", "calculation"),
            Map.entry("repeat", "repeat_count"),
            Map.entry("title", "form_title"),
            Map.entry("id_string", "form_id"));

    /** The columns that are read here; each has another spelling or several. */
    private static final Set<String> KNOWN = Set.of(
            "type",
            "name",
            "label",
            "hint",
            "guidance_hint",
            "relevant",
            "constraint",
            "constraint_message",
            "required",
            "read_only",
            "calculation",
            "appearance",
            "choice_filter",
            "parameters",
            "default",
            "repeat_count",
            "list_name",
            "form_title",
            "form_id",
            "version",
            "default_language");

    boolean isKnown() {
        return KNOWN.contains(column);
    }

    /** In the standard's spelling. */
    String written() {
        return language.isEmpty() ? column : column + "::" + language;
    }

    static Head of(String written) {
        String tidy = written.strip().replaceAll("\\s+", " ");
        Matcher translated = TRANSLATED.matcher(lowered(tidy));
        if (translated.matches()) {
            String language = tidy.substring(translated.start(2)).strip();
            return new Head(standard(translated.group(1)), language);
        }
        return new Head(standard(lowered(tidy)), "");
    }

    private static String standard(String column) {
        String name = column.strip().replace("::", ":").replace(' ', '_');
        return OLD_SPELLINGS.getOrDefault(name, name);
    }

    private static String lowered(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
