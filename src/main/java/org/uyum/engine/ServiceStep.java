package org.uyum.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * A service task or start event of a model. Reads the case, calls one service method, sets at most one outcome; can be
 * repeated without harm, because a job that fails is tried again. Nobody is signed in while it runs in a job.
 */
public interface ServiceStep extends JavaDelegate {

    void perform(Step step);

    @Override
    default void execute(DelegateExecution execution) {
        perform(Step.of(execution));
    }
}
