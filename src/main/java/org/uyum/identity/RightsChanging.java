package org.uyum.identity;

/**
 * A provider outside says something else of a person than before: their account is about to become another, in the
 * transaction at hand.
 */
public record RightsChanging(Account before, Account after) {}
