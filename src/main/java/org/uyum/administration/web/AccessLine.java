package org.uyum.administration.web;

import java.time.Instant;

/** An event of the log of access and rights, in words. */
record AccessLine(
        Instant at, String what, String actor, String person, String municipality, String details, String address) {}
