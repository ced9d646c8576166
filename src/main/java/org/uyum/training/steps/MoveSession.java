package org.uyum.training.steps;

import org.springframework.stereotype.Component;
import org.uyum.engine.ServiceStep;
import org.uyum.engine.Step;

/** A session was postponed: the next one may now be another, and the wait ends at another time. */
@Component("moveSession")
class MoveSession implements ServiceStep {

    private final OpenNextSession openNextSession;

    MoveSession(OpenNextSession openNextSession) {
        this.openNextSession = openNextSession;
    }

    @Override
    public void perform(Step step) {
        openNextSession.perform(step);
    }
}
