package org.uyum.identity;

/**
 * An account of somebody whom a provider outside signs in.
 *
 * @param person the account's id
 * @param provider which provider: the issuer, or the base of the directory
 * @param subject who it is for the provider; null until the first sign-in of somebody whom an administrator expects there
 * @param barred whether an administrator removed the person from service, whatever the provider says
 */
public record OutsideAccount(String person, String provider, String subject, boolean barred) {}
