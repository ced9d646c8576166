package org.uyum.engine;

import java.util.List;

/**
 * A user task as the model has it, not as it stands in a case; names in the language of the person at hand.
 *
 * @param groups candidate groups
 * @param prepares whether who does it prepares something that another task approves
 * @param approves whether it approves something, and so is refused to whoever prepared that
 */
public record ModelTask(
        String process, String id, String name, List<String> groups, boolean prepares, boolean approves) {}
