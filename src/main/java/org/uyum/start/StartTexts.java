package org.uyum.start;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Texts for whoever starts the program, in Turkish and English: nobody has signed in yet to choose. */
final class StartTexts {

    private static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("tr"), Locale.ENGLISH);

    private StartTexts() {}

    static FailureAnalysis analysis(String key, Throwable cause, String what) {
        return new FailureAnalysis(both(key, what), both(key + ".action", what), cause);
    }

    /** The same text in both languages, one below the other. */
    static String both(String key, Object... args) {
        return text(LANGUAGES.get(0), key, args) + "\n" + text(LANGUAGES.get(1), key, args);
    }

    /** Every problem with what to do about it: all in Turkish, then all in English. */
    static String list(String headKey, List<StartProblem> problems) {
        StringBuilder list = new StringBuilder();
        for (Locale language : LANGUAGES) {
            list.append(text(language, headKey, problems.size())).append('\n');
            for (int i = 0; i < problems.size(); i++) {
                StartProblem problem = problems.get(i);
                list.append("%2d. ".formatted(i + 1))
                        .append(text(language, problem.key(), problem.args()))
                        .append("\n    -> ")
                        .append(text(language, problem.key() + ".action", problem.args()))
                        .append('\n');
            }
        }
        return list.toString().stripTrailing();
    }

    private static String text(Locale language, String key, Object... args) {
        ResourceBundle.Control noFallback =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        String text =
                ResourceBundle.getBundle("messages/start", language, noFallback).getString(key);
        return new MessageFormat(text, language).format(args);
    }
}
