package org.uyum.engine;

import java.util.List;
import java.util.Optional;

/**
 * A user task as the model has it, not as it stands in a case; names in the language of the person at hand.
 *
 * @param groups candidate groups
 * @param prepares the type of what whoever does it prepares, where that is approved by another task
 * @param approves the type of what it approves; the task is refused to whoever prepared that
 */
public record ModelTask(
        String process,
        String id,
        String name,
        List<String> groups,
        Optional<String> prepares,
        Optional<String> approves) {}
