package org.uyum;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;

/**
 * The packaged program with its demo data and a browser: started once in each JVM for all its tests that drive pages,
 * ended with it. Where several JVMs share the test classes, JUnit knows in none of them which class is the last.
 */
final class ProgramInBrowser implements BeforeAllCallback {

    private static final Duration WAIT = Duration.ofSeconds(20);

    /** Drafts are saved that often, so that tests need not wait half a minute. */
    private static final Duration DRAFTS_EVERY = Duration.ofSeconds(2);

    /** The webapps look that often, in ms, whether somebody's roles changed. */
    static final int ROLES_EVERY = 2000;

    private static Running running;

    @Override
    public void beforeAll(ExtensionContext context) {
        if (running == null) {
            running = Running.start();
            Runtime.getRuntime().addShutdownHook(new Thread(running::close));
        }
    }

    static RunningJar program() {
        return running.program;
    }

    /** The windows of one test. */
    static BrowserWindows windows() {
        return new BrowserWindows(running.chromium.browser(), running.program.url());
    }

    /** The program's database, while the program works with it. */
    static Connection database() throws SQLException {
        return DriverManager.getConnection(running.database, "uyum", "uyum");
    }

    private record Running(Path folder, String database, RunningJar program, InstalledChromium chromium) {

        static Running start() {
            try {
                Path folder = Files.createTempDirectory("uyum-browser");
                String database =
                        "jdbc:h2:file:" + folder.resolve("data/uyum") + ";LOCK_TIMEOUT=10000;AUTO_SERVER=TRUE";
                PlaywrightAssertions.setDefaultAssertionTimeout(WAIT.toMillis());
                RunningJar program = RunningJar.start(
                        folder,
                        "--spring.datasource.url=" + database,
                        "--camunda.bpm.webapp.auth.cache.time-to-live=" + ROLES_EVERY,
                        "--uyum.drafts.save-every=" + DRAFTS_EVERY.toSeconds() + "s");
                return new Running(folder, database, program, InstalledChromium.launch());
            } catch (Exception e) {
                throw new IllegalStateException("the program could not be shown in a browser", e);
            }
        }

        void close() {
            chromium.close();
            program.close();
            FileSystemUtils.deleteRecursively(folder.toFile());
        }
    }
}
