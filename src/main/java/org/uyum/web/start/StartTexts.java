package org.uyum.web.start;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Texts for whoever starts the program, in Turkish and English: nobody has signed in yet to choose. */
final class StartTexts {

    private StartTexts() {}

    static FailureAnalysis analysis(String key, Throwable cause, String what) {
        return new FailureAnalysis(both(key, what), both(key + ".action", what), cause);
    }

    private static String both(String key, String what) {
        return text(Locale.forLanguageTag("tr"), key, what) + "\n" + text(Locale.ENGLISH, key, what);
    }

    private static String text(Locale language, String key, String what) {
        ResourceBundle.Control noFallback =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return MessageFormat.format(
                ResourceBundle.getBundle("messages/start", language, noFallback).getString(key), what);
    }
}
