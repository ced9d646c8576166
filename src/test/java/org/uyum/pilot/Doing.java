package org.uyum.pilot;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.uyum.engine.OpenTask;

/**
 * How people do a task: what they enter on its page before, and what they submit with its form. The page's part can be
 * done again where its rows are there already, so that a task which somebody left half done is finished.
 */
record Doing(Consumer<OpenTask> page, Function<OpenTask, Map<String, Object>> answers) {

    static Doing form(Map<String, Object> answers) {
        return new Doing(task -> {}, task -> answers);
    }

    static Doing form(Function<OpenTask, Map<String, Object>> answers) {
        return new Doing(task -> {}, answers);
    }

    static Doing page(Consumer<OpenTask> page, Map<String, Object> answers) {
        return new Doing(page, task -> answers);
    }
}
