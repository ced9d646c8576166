package org.uyum.web;

/**
 * Something wrong with what a person entered.
 *
 * @param field key of the field it concerns; null if it concerns the whole
 * @param messageKey key of the sentence in the message bundles that says what is wrong and what to do
 */
public record Problem(String field, String messageKey, Object... args) {

    public static Problem of(String field, String messageKey, Object... args) {
        return new Problem(field, messageKey, args);
    }
}
