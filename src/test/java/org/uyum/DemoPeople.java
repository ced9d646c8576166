package org.uyum;

import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;
import org.uyum.demo.DemoAccounts;

/** The municipalities and people of the demo, for every test. */
@TestComponent
class DemoPeople {

    private final DemoAccounts accounts;

    DemoPeople(DemoAccounts accounts) {
        this.accounts = accounts;
    }

    @EventListener(ApplicationStartedEvent.class)
    void provide() {
        accounts.provide();
    }
}
