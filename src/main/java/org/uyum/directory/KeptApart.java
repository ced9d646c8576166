package org.uyum.directory;

import java.time.Instant;

/** Another organisation that looks like one and is not, and who said so with which reason. */
public record KeptApart(Long other, String otherName, String reason, String decidedBy, Instant decidedAt) {}
