package org.uyum.meeting;

import java.time.Instant;

/**
 * Why a signatory did not sign.
 *
 * @param objectionActingFor for whom the person objected, as their deputy; null for the signatories themselves
 */
public record MinutesObjection(String objectedBy, String objectionActingFor, Instant objectedAt, String objection) {}
