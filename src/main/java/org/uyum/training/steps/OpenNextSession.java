package org.uyum.training.steps;

import static org.uyum.training.TrainingProcess.SESSION_END;
import static org.uyum.training.TrainingProcess.SESSION_ID;
import static org.uyum.training.TrainingProcess.TRAINING_ID;

import java.util.Date;
import org.springframework.stereotype.Component;
import org.uyum.engine.ServiceStep;
import org.uyum.engine.Step;
import org.uyum.training.SessionService;
import org.uyum.training.TrainingSession;

/** The process turns to the first session that is still to be held, and will wait for its end. */
@Component("openNextSession")
class OpenNextSession implements ServiceStep {

    private final SessionService sessions;

    OpenNextSession(SessionService sessions) {
        this.sessions = sessions;
    }

    @Override
    public void perform(Step step) {
        TrainingSession next = sessions.turnToNext(step.get(TRAINING_ID));
        step.set(SESSION_ID, next.id());
        step.set(SESSION_END, Date.from(next.endsAt()));
    }
}
