package org.uyum.questionnaire.form;

import java.util.function.UnaryOperator;
import org.uyum.questionnaire.NamedAnswers;

/** Texts of a questionnaire as form-js takes them. */
final class FormText {

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
        return NamedAnswers.replaced(apart, answer);
    }

    /** A text that names no answers, defused. */
    static String plain(String text) {
        String plain = text.replaceAll("\\{(?=\\{)", "{ ");
        return plain.startsWith("=") ? " " + plain : plain;
    }

    /** A text in HTML, where what its author wrote is no mark. */
    static String html(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** A text that stands in one line of Markdown, where what its author wrote is no mark. */
    static String line(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("([\\\\`*_{}\\[\\]<>()#+.!|~-])", "\\\\$1");
    }
}
