package org.uyum.questionnaire.form;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.uyum.questionnaire.form.FormVariables.Place;

/** Texts of a questionnaire as form-js takes them. */
final class FormText {

    private static final Pattern ANSWER = Pattern.compile("\\$\\{\\s*([^}\\s]+)\\s*}");

    private FormText() {}

    /**
     * XLSForm's <code>${name}</code> becomes form-js's {@code {{key}}}. What form-js would take for a template or an
     * expression, though its author did not mean one, is defused.
     */
    static String of(String text, Place place) {
        String plain = text.replace("{{", "{ {");
        if (plain.startsWith("=")) {
            plain = " " + plain;
        }
        return ANSWER.matcher(plain)
                .replaceAll(found -> Matcher.quoteReplacement("{{" + place.key(found.group(1)) + "}}"));
    }

    /** A text that stands in one line of Markdown, where what its author wrote is no mark. */
    static String line(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("([\\\\`*_{}\\[\\]<>()#+.!|~-])", "\\\\$1");
    }
}
