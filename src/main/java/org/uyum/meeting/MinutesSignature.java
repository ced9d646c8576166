package org.uyum.meeting;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A signature under minutes.
 *
 * @param actingFor for whom the person signed, as their deputy; null for the signatories themselves
 * @param ebysNumber of the signed file in the municipality's document management system; may be null, as its date
 */
public record MinutesSignature(
        SignatoryRole role, String person, String actingFor, Instant signedAt, String ebysNumber, LocalDate ebysDate) {}
