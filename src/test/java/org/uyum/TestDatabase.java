package org.uyum;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The database of the context that all {@link UyumTest}s share: H2 in memory, or, where the system property {@code
 * uyum.test.database} says {@code postgresql}, a real PostgreSQL that lives as long as the JVM.
 */
class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static boolean isPostgres() {
        return "postgresql".equals(System.getProperty("uyum.test.database"));
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (isPostgres()) {
            TestPropertyValues.of(
                            "spring.datasource.url=" + Server.POSTGRES.getJdbcUrl("postgres", "postgres"),
                            "spring.datasource.username=postgres",
                            "spring.datasource.password=postgres")
                    .applyTo(context);
        }
    }

    /** Started when it is first asked for. */
    private static final class Server {

        private static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
