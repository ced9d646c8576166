package org.uyum.engine;

import java.time.Instant;

/**
 * A process instance of a case, running or ended (then ended is not null).
 *
 * @param key of the process, for example {@code needsAnalysis}
 * @param name of the process as people read it
 * @param municipality whose work it is
 */
public record CaseProcess(String id, String key, String name, String municipality, Instant began, Instant ended) {

    public boolean isRunning() {
        return ended == null;
    }
}
