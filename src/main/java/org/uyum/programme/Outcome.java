package org.uyum.programme;

import java.time.Instant;

/**
 * Something that a case produced, or a page on which work is going on.
 *
 * @param title the text to show, in the language of the person at hand
 * @param state a short text such as "draft" or "approved"; may be empty
 * @param at when it came to this state; null if it has none
 */
public record Outcome(Stage stage, String title, String url, String state, Instant at) {}
