package org.uyum.meeting;

/** What was said on an agenda item. */
public record MinutesSummary(Long agendaItemId, String text) {}
