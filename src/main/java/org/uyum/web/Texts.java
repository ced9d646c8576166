package org.uyum.web;

import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Texts from the message bundles, in the language of the person at hand. */
@Component
public class Texts {

    private static final Locale TURKISH = Locale.forLanguageTag("tr");

    private final MessageSource messages;

    Texts(MessageSource messages) {
        this.messages = messages;
    }

    /** The text of a key; a missing key is a mistake of ours and shown as the key. */
    public String get(String key, Object... args) {
        return messages.getMessage(key, args, key, language());
    }

    /** The text of a key that not every bundle knows. */
    public Optional<String> find(String key, Object... args) {
        return Optional.ofNullable(messages.getMessage(key, args, null, language()));
    }

    public String of(Problem problem) {
        return get(problem.messageKey(), problem.args());
    }

    /** Turkish, or English for who chose it; the locale of the machine does not matter. */
    public Locale language() {
        LocaleContext chosen = LocaleContextHolder.getLocaleContext();
        boolean english = chosen != null
                && chosen.getLocale() != null
                && chosen.getLocale().getLanguage().equals("en");
        return english ? Locale.ENGLISH : TURKISH;
    }
}
