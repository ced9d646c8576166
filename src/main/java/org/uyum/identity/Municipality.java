package org.uyum.identity;

/**
 * A municipality, which is a tenant of the engine's.
 *
 * @param code the tenant's id, lower-case letters and digits
 * @param prefix two or three capital letters used in case numbers, for example ZB
 * @param populationOver50000 whether Law 5393 art. 41 makes a strategic plan mandatory
 */
public record Municipality(String code, String name, String prefix, boolean populationOver50000) {}
