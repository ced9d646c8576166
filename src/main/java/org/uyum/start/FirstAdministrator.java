package org.uyum.start;

import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.uyum.identity.NewPerson;
import org.uyum.identity.People;
import org.uyum.identity.Role;
import org.uyum.record.Fact;
import org.uyum.record.Recorder;

/**
 * Adds the administrator that the settings name ({@code UYUM_ADMIN_NAME}, {@code UYUM_ADMIN_PASSWORD}) while there is
 * none. Where there is one, the settings change nothing: not the password, and nobody comes back who was removed.
 */
@Component
class FirstAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final People people;
    private final Recorder recorder;
    private final Settings settings;

    FirstAdministrator(People people, Recorder recorder, Environment environment) {
        this.people = people;
        this.recorder = recorder;
        this.settings = new Settings(environment);
    }

    @EventListener(ApplicationStartedEvent.class)
    @Transactional
    public void provide() {
        String name = settings.text("uyum.admin.name");
        // the demo brings one of its own
        if (name.isEmpty() || settings.isOn("uyum.demo") || people.hasAny(Role.ADMINISTRATOR)) {
            return;
        }
        people.add(new NewPerson(
                name, name, "", null, settings.secret("uyum.admin.password"), Set.of(), Set.of(Role.ADMINISTRATOR)));
        recorder.fact(Fact.of("firstAdministratorAdded").about(name));
        LOG.info(StartTexts.both("start.administratorAdded", name));
    }
}
