package org.uyum.training;

/** How many minutes a participant was present in a session; 0 says that they were absent. */
public record Attendance(Long session, Long participant, int minutes) {}
