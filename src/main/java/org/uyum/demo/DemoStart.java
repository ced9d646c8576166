package org.uyum.demo;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Provides the demo data at the first start, if {@code uyum.demo} is set. */
@Component
@Order(1)
@ConditionalOnProperty("uyum.demo")
class DemoStart implements ApplicationRunner {

    private final DemoAccounts accounts;

    DemoStart(DemoAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        accounts.provide();
    }
}
