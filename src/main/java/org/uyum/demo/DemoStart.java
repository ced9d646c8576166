package org.uyum.demo;

import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
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
    private final MessageSource messages;
    private final Environment environment;

    DemoStart(
            DemoAccounts accounts,
            DemoAssociations associations,
            DemoProgrammes programmes,
            Texts texts,
            MessageSource messages,
            Environment environment) {
        this.accounts = accounts;
        this.associations = associations;
        this.programmes = programmes;
        this.texts = texts;
        this.messages = messages;
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
    }

    /** The last words of a start, after all other parts have had theirs; in both languages, as nobody has chosen yet. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void tellWhatToTry() {
        String port = environment.getProperty("local.server.port", "8080");
        for (Locale language : List.of(Locale.forLanguageTag("tr"), Locale.ENGLISH)) {
            LOG.info(messages.getMessage("demo.ready", new Object[] {port, DemoAccounts.PASSWORD}, language));
        }
    }
}
