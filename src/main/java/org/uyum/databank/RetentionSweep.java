package org.uyum.databank;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.uyum.identity.CurrentPerson;

/**
 * Destroys answers whose time is over, each by itself, at every start and now and then. On several nodes the one that
 * comes second finds them destroyed.
 */
@Component
class RetentionSweep {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionSweep.class);

    private final AnswerRetention retention;
    private final CurrentPerson currentPerson;

    RetentionSweep(AnswerRetention retention, CurrentPerson currentPerson) {
        this.retention = retention;
        this.currentPerson = currentPerson;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Scheduled(initialDelayString = "${uyum.retention.look-every}", fixedDelayString = "${uyum.retention.look-every}")
    public void sweep() {
        currentPerson.withoutEngineLogin(() -> {
            carefully(retention::tidy);
            retention.over().forEach(interview -> carefully(() -> retention.destroyWhatIsOver(interview)));
            return null;
        });
    }

    private static void carefully(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            LOG.warn("answers whose time is over could not be destroyed; it is tried again", failure);
        }
    }
}
