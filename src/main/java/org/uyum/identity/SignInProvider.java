package org.uyum.identity;

/**
 * Somebody outside who signs people in; a bean for each there is.
 *
 * @param id the provider as it stands with accounts: its issuer, or the base of the directory
 * @param name for people to read
 * @param page where signing in there begins; null where it is done by name and password on our own page
 */
public record SignInProvider(String id, String name, String page) {}
