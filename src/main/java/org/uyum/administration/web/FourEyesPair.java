package org.uyum.administration.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.uyum.engine.ModelTask;

/**
 * Who prepares a thing and who approves it: two people at least.
 *
 * @param thing its type
 */
record FourEyesPair(String thing, List<ModelTask> preparing, List<ModelTask> approving) {

    /** All that the tasks tell, in their order. */
    static List<FourEyesPair> of(List<ModelTask> tasks) {
        Map<String, FourEyesPair> pairs = new LinkedHashMap<>();
        for (ModelTask task : tasks) {
            task.prepares().ifPresent(thing -> pair(thing, pairs).preparing().add(task));
            task.approves().ifPresent(thing -> pair(thing, pairs).approving().add(task));
        }
        return List.copyOf(pairs.values());
    }

    private static FourEyesPair pair(String thing, Map<String, FourEyesPair> pairs) {
        return pairs.computeIfAbsent(thing, type -> new FourEyesPair(type, new ArrayList<>(), new ArrayList<>()));
    }
}
