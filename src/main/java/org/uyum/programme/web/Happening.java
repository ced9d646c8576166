package org.uyum.programme.web;

import java.time.Instant;

/** One line of what happened in a case; the name of the box or process it happened to may be null. */
record Happening(Instant at, String actor, String what, String subject) {}
