package org.uyum.questionnaire.form;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Texts of a questionnaire as form-js takes them. */
final class FormText {

    private static final Pattern ANSWER = Pattern.compile("\\$\\{\\s*([^}\\s]+)\\s*}");

    /** In the place of an answer of which the form does not know. */
    static final String OPEN = "…";

    private FormText() {}

    /**
     * XLSForm's <code>${name}</code> becomes what the form says for it. What form-js would take for a template or an expression,
     * though its author did not mean one, is defused.
     */
    static String of(String text, UnaryOperator<String> answer) {
        // what takes the place of an answer may begin with braces
        String apart = plain(text).replace("{${", "{ ${");
        return ANSWER.matcher(apart).replaceAll(found -> Matcher.quoteReplacement(answer.apply(found.group(1))));
    }

    /** A text that names no answers, defused. */
    static String plain(String text) {
        String plain = text.replaceAll("\\{(?=\\{)", "{ ");
        return plain.startsWith("=") ? " " + plain : plain;
    }

    /** The questions that a text names. */
    static Stream<String> answers(String text) {
        return ANSWER.matcher(text).results().map(found -> found.group(1));
    }

    /** A text that stands in one line of Markdown, where what its author wrote is no mark. */
    static String line(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("([\\\\`*_{}\\[\\]<>()#+.!|~-])", "\\\\$1");
    }
}
