package org.uyum.analysis;

/**
 * A finding of the needs analysis, to which activities of a plan refer.
 *
 * @param code B1, B2 …, kept over the versions of the report
 * @param severe whether a plan must answer it
 */
public record Finding(Long id, String code, String text, boolean severe) {}
