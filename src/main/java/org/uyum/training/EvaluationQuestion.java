package org.uyum.training;

/** What participants rate at the end of the training, from 1 to 5 (level 1 after Kirkpatrick). */
public enum EvaluationQuestion {
    CONTENT,
    TRAINERS,
    RELEVANCE,
    MATERIALS,
    ORGANISATION,
    OVERALL;

    /** Key of the question in the message bundles. */
    public String messageKey() {
        return "training.question." + name();
    }
}
