package org.uyum;

import java.time.Clock;
import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;

/** Starts Uyum. */
@SpringBootApplication
@Modulithic(sharedModules = {"identity", "record", "web"})
public class Uyum {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    public static void main(String[] args) {
        // Under a Turkish default locale the engine writes the type name "ınteger" and cannot read it back.
        Locale.setDefault(Locale.ROOT);
        try {
            SpringApplication.run(Uyum.class, args);
        } catch (SpringApplication.AbandonedRunException onlyChecked) {
            // --check found nothing wrong and has said so; the program ends with 0
        }
    }
}
