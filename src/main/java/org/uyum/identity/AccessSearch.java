package org.uyum.identity;

import java.time.Instant;
import java.util.Set;

/**
 * What is looked for in the log of access and rights; null stands for all.
 *
 * @param municipalities codes of those whose events may be read
 * @param people ids of which one did it, or it was done to
 * @param from the first moment, until: the first one after
 */
public record AccessSearch(
        Set<String> municipalities, AccessEvent.Kind kind, Set<String> people, Instant from, Instant until) {}
