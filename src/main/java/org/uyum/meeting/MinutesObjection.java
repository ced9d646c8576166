package org.uyum.meeting;

import java.time.Instant;

/** Why a signatory did not sign. */
public record MinutesObjection(String objectedBy, Instant objectedAt, String objection) {}
