package org.uyum.engine;

/**
 * A task that the current person could take over as a deputy.
 *
 * @param principal id of the person for whom
 */
public record Offer(OpenTask task, String principal) {}
