package org.uyum.identity;

/** A deputyship was named or ended, in the transaction at hand. */
public record DeputyshipChanged(Deputyship deputyship) {}
