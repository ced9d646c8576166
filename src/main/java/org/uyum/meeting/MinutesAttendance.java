package org.uyum.meeting;

/** Whether an invitee came. */
public record MinutesAttendance(Long inviteeId, boolean attended) {}
