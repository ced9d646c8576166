package org.uyum.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.uyum.web.Texts;

/** Provides the demo data at the first start, if {@code uyum.demo} is set, and says at the end of each what to try. */
@Component
@Order(1)
@ConditionalOnProperty("uyum.demo")
class DemoStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

    private final DemoAccounts accounts;
    private final DemoAssociations associations;
    private final DemoProgrammes programmes;
    private final Texts texts;
    private final Environment environment;

    DemoStart(
            DemoAccounts accounts,
            DemoAssociations associations,
            DemoProgrammes programmes,
            Texts texts,
            Environment environment) {
        this.accounts = accounts;
        this.associations = associations;
        this.programmes = programmes;
        this.texts = texts;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        accounts.provide();
        if (!programmes.areThere()) {
            LOG.info(texts.get("demo.seeding"));
            associations.provide();
            programmes.provide();
        }
        LOG.info(texts.get("demo.ready", environment.getProperty("local.server.port", "8080"), DemoAccounts.PASSWORD));
    }
}
