package org.uyum.questionnaire.print;

import java.text.NumberFormat;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** The words that a print-out has of its own, in Turkish or English: all else is in the questionnaire's language. */
record PrintWords(MessageSource texts, Locale locale) {

    static PrintWords in(String language, MessageSource texts) {
        return new PrintWords(texts, language.equals("en") ? Locale.ENGLISH : Locale.forLanguageTag("tr"));
    }

    String get(String key, Object... args) {
        return texts.getMessage("questionnaire.print." + key, args, locale);
    }

    /** A condition on the answer to a question, in words. */
    String when(String key, String number, String value) {
        return texts.getMessage("questionnaire.print.when." + key, new Object[] {number, value}, locale);
    }

    String number(double number) {
        return NumberFormat.getInstance(locale).format(number);
    }
}
