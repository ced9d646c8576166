package org.uyum.administration;

import java.time.Instant;

/**
 * A list that was imported.
 *
 * @param waiting how many of those whom it added have not chosen a password of their own
 */
public record ImportDone(String id, String fileName, Instant at, int waiting) {}
