package org.uyum.engine;

import java.util.Map;
import java.util.Optional;

/**
 * A user task with answers. The bean's name is the task's id and the form's id; {@code A} is a record whose components
 * are the input keys of the form.
 */
public interface UserStep<A extends Record> {

    /** Values for the form's fields and for what it shows, by key; texts, numbers, dates, lists and maps. */
    default Map<String, Object> prefill(Step step) {
        return Map.of();
    }

    /**
     * Takes the answers, already checked against the form, in the transaction that completes the task. Throws {@link
     * org.uyum.web.Refused} for what the form alone cannot know to be wrong; then nothing is stored.
     */
    void submit(Step step, A answers);

    /** What the person who completes this task thereby prepares: they may not approve it later. With {@link FourEyes}. */
    default Optional<Thing> prepares(Step step) {
        return Optional.empty();
    }

    /** What is approved by completing this task: refused to everybody who prepared it. With {@link FourEyes}. */
    default Optional<Thing> approves(Step step) {
        return Optional.empty();
    }

    /** Whether the step stores the answers itself, so that they are not kept a second time with the submission. */
    default boolean keepsAnswers() {
        return false;
    }
}
