package org.uyum.engine;

import java.util.Set;

/** What to mark in the diagram of a process instance, by the ids of boxes and flows. */
public record DiagramMarks(Set<String> done, Set<String> current, Set<String> flows) {}
