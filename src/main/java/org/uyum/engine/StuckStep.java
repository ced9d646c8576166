package org.uyum.engine;

import java.time.Instant;

/**
 * A service step that failed so often that the engine has given up on it until somebody lets it try again. The case
 * stands there; nothing of it is lost.
 *
 * @param id of the engine's incident
 * @param stepName name of the box, in the language of the person at hand
 * @param failure what went wrong, for whoever runs the program: the kind of the error, and its words where they are ours
 */
public record StuckStep(
        String id,
        String caseNumber,
        String municipality,
        String processInstanceId,
        String stepId,
        String stepName,
        Instant since,
        String failure) {}
