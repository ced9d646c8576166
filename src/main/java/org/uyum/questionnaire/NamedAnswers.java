package org.uyum.questionnaire;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The answers that a text of a questionnaire names, as XLSForm writes them: <code>${name}</code>. */
public final class NamedAnswers {

    private static final Pattern NAMED = Pattern.compile("\\$\\{\\s*([^}\\s]+)\\s*}");

    private NamedAnswers() {}

    /** The names of the questions. */
    public static Stream<String> in(String text) {
        return NAMED.matcher(text).results().map(found -> found.group(1));
    }

    /**
     * The text with something in the place of each.
     *
     * @param told what is said for the question of a name
     */
    public static String replaced(String text, UnaryOperator<String> told) {
        return NAMED.matcher(text).replaceAll(found -> Matcher.quoteReplacement(told.apply(found.group(1))));
    }
}
