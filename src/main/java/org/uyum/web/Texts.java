package org.uyum.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Texts from the message bundles, in the language of the person at hand. */
@Component
public class Texts {

    /** The language of official texts, and of whoever chose none. */
    public static final Locale TURKISH = Locale.forLanguageTag("tr");

    private final MessageSource messages;

    Texts(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * The text of a key; a missing key is a mistake of ours and shown as the key. Numbers and days that are put into it are
     * written as the language writes them.
     */
    public String get(String key, Object... args) {
        return messages.getMessage(key, written(args), key, language());
    }

    /** The text of a key that not every bundle knows. */
    public Optional<String> find(String key, Object... args) {
        return Optional.ofNullable(messages.getMessage(key, written(args), null, language()));
    }

    /** The text of a key in every language: what people write themselves is read in whichever they wrote it. */
    public Set<String> inEachLanguage(String key) {
        return Stream.of(TURKISH, Locale.ENGLISH)
                .map(language -> messages.getMessage(key, null, key, language))
                .collect(Collectors.toSet());
    }

    public String of(Problem problem) {
        return get(problem.messageKey(), problem.args());
    }

    /**
     * Writes something that is kept as an official text, such as a document or what goes into one: in Turkish, in whatever
     * language its author reads our pages.
     */
    public <T> T official(Supplier<T> writing) {
        LocaleContext before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(TURKISH);
        try {
            return writing.get();
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    /** A number as the language writes it, with the decimals that it has. */
    public String number(Number number) {
        NumberFormat format = NumberFormat.getNumberInstance(language());
        if (number instanceof BigDecimal decimal) {
            format.setMaximumFractionDigits(
                    Math.max(0, decimal.stripTrailingZeros().scale()));
        }
        return format.format(number);
    }

    private Object[] written(Object[] args) {
        return Arrays.stream(args)
                .map(arg -> arg instanceof LocalDate day ? Dates.day(day, language()) : arg)
                .toArray();
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
