package org.uyum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the image does, without Docker: the jar is taken apart into the layers that the Dockerfile copies, and the real
 * start script runs there in the environment of {@code compose.yaml}, as a user who owns nothing.
 */
class DockerStartIT {

    private static final String NOBODY = "65534";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path folder;

    private static Path image;
    private static Installation installation;

    @BeforeAll
    static void build() throws Exception {
        installation = new Installation(folder);
        image = Files.createDirectory(folder.resolve("image"));
        // the name that the Dockerfile gives it
        Path jar = Files.copy(Path.of(System.getProperty("uyum.jar")), folder.resolve("uyum.jar"));
        Path extracted = folder.resolve("extracted");
        run(List.of(
                java(),
                "-Djarmode=tools",
                "-jar",
                jar.toString(),
                "extract",
                "--layers",
                "--destination",
                extracted.toString()));
        assertThat(DockerFiles.layers()).isNotEmpty();
        for (String layer : DockerFiles.layers()) {
            copy(extracted.resolve(layer), image);
        }
        for (String script : List.of("start.sh", "health.sh")) {
            Path copied = Files.copy(DockerFiles.FOLDER.resolve(script), image.resolve(script));
            Files.setPosixFilePermissions(copied, PosixFilePermissions.fromString("r-xr-xr-x"));
        }
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @AfterAll
    static void stop() throws Exception {
        installation.close();
    }

    @Test
    void the_container_comes_up_healthy_and_a_stop_ends_it_in_order() throws Exception {
        int port = RunningJar.freePort();
        Map<String, String> environment = environment(port, Installation.PASSWORD);
        assertThat(health(environment)).isNotZero();
        try (RunningJar jar = installation.known(
                RunningJar.run(asNobody(image.resolve("start.sh").toString()), folder, port, environment))) {
            jar.awaitReady();
            assertThat(health(environment)).isZero();
            assertThat(jar.get("/engine-rest/user?maxResults=9", Installation.ADMINISTRATOR)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(jar.log()).doesNotContain(Installation.PASSWORD, installation.databasePassword());
            assertThat(jar.stop()).isEqualTo(143);
            assertThat(jar.log()).contains("Graceful shutdown complete").doesNotContain("\tat ");
        }
        assertThat(health(environment)).isNotZero();
    }

    @Test
    void check_works_there_too_and_what_is_unsafe_ends_it_with_1() throws Exception {
        int port = RunningJar.freePort();
        List<String> check = asNobody(image.resolve("start.sh").toString(), "--check");
        try (RunningJar jar = RunningJar.run(check, folder, port, environment(port, Installation.PASSWORD))) {
            assertThat(jar.awaitEnd()).as(jar.log()).isZero();
        }
        try (RunningJar jar = RunningJar.run(check, folder, port, environment(port, "weak"))) {
            assertThat(jar.awaitEnd()).isOne();
            assertThat(jar.log()).contains("password of the first administrator is weak");
        }
    }

    @Test
    void a_setting_is_never_read_as_a_command() throws Exception {
        int port = RunningJar.freePort();
        Path touched = folder.resolve("touched");
        Map<String, String> environment = environment(port, "$(touch " + touched + ") `touch " + touched + "`");
        environment.put("UYUM_MEMORY_PERCENT", "60; touch " + touched);
        List<String> check = asNobody(image.resolve("start.sh").toString(), "--check");
        try (RunningJar jar = RunningJar.run(check, folder, port, environment)) {
            assertThat(jar.awaitEnd()).isEqualTo(64);
            assertThat(jar.log()).contains("must be a whole number");
        }
        environment.put("UYUM_MEMORY_PERCENT", "60");
        try (RunningJar jar = RunningJar.run(check, folder, port, environment)) {
            jar.awaitEnd();
        }
        assertThat(touched).doesNotExist();
    }

    /** The environment of the service as compose gives it, with the database where it is here. */
    private static Map<String, String> environment(int port, String administratorPassword) {
        Map<String, String> environment = new HashMap<>(DockerFiles.environment(
                "uyum",
                Map.of(
                        "UYUM_DATABASE_PASSWORD",
                        installation.databasePassword(),
                        "UYUM_ADMIN_NAME",
                        Installation.ADMINISTRATOR,
                        "UYUM_ADMIN_PASSWORD",
                        administratorPassword)));
        environment.computeIfPresent(
                "SPRING_DATASOURCE_URL",
                (name, url) -> url.replace("postgres:5432", "localhost:" + installation.databasePort()));
        environment.put("SERVER_PORT", String.valueOf(port));
        environment.put("PATH", Path.of(java()).getParent() + ":" + System.getenv("PATH"));
        return environment;
    }

    private static int health(Map<String, String> environment) throws Exception {
        ProcessBuilder health =
                new ProcessBuilder(asNobody(image.resolve("health.sh").toString()));
        health.environment().putAll(environment);
        Process asked = health.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(asked.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return asked.exitValue();
    }

    /** As root, the command is run by a user who owns nothing; whoever else runs the tests is such a user already. */
    private static List<String> asNobody(String... command) {
        List<String> all = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")), "setpriv is there");
            all.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        }
        all.addAll(List.of(command));
        return all;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static void run(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("extract.log").toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("extract.log")))
                .isZero();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
