package org.uyum;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** The packaged program as a process of its own, on a free port, in a folder of its own. */
final class RunningJar implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(4);

    private static final int FIRST_PORT = 12000;
    private static final int FIRST_GIVEN_TO_CONNECTIONS = 32768;

    private final Process process;
    private final Path log;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> passwords = new ConcurrentHashMap<>();

    RunningJar(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /** Starts the jar under a Turkish locale, as Turkish servers have it; returns at once. */
    static RunningJar launch(Path folder, int port, String... arguments) {
        return launch(folder, port, Map.of(), arguments);
    }

    /** Starts the jar so, with these variables in its environment. */
    static RunningJar launch(Path folder, int port, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // it lives for a minute or two: compiled lightly, a start takes half as much of the processors
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-jar",
                System.getProperty("uyum.jar"),
                "--server.port=" + port));
        command.addAll(Arrays.asList(arguments));
        return run(command, folder, port, environment);
    }

    /** Runs a command that starts the program on the port, with these variables in its environment. */
    static RunningJar run(List<String> command, Path folder, int port, Map<String, String> environment) {
        try {
            Path log = Files.createTempFile(folder, "uyum", ".log");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            return new RunningJar(builder.start(), log, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the jar and waits until it is ready to work, demo data included. */
    static RunningJar start(Path folder, String... arguments) throws Exception {
        RunningJar jar = launch(folder, freePort(), arguments);
        try {
            jar.awaitReady();
            return jar;
        } catch (Exception notReady) {
            jar.close();
            throw notReady;
        }
    }

    /**
     * A port that nobody listens on. It is none of those that the system gives to whoever connects to somewhere, so that it
     * is still free some seconds later.
     */
    static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(FIRST_PORT, FIRST_GIVEN_TO_CONNECTIONS);
            try (ServerSocket socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (BindException taken) {
                // another one is tried
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    void awaitReady() throws Exception {
        long limit = System.nanoTime() + START_LIMIT.toNanos();
        while (System.nanoTime() < limit) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the program ended:\n" + log());
            }
            try {
                if (get("/actuator/health/readiness", null).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYetListening) {
                // tried again below
            }
            process.waitFor(300, TimeUnit.MILLISECONDS);
        }
        throw new IllegalStateException("the program was not ready in time:\n" + log());
    }

    HttpResponse<String> get(String path, String person) throws IOException, InterruptedException {
        return http.send(request(path, person).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String person, String json) throws IOException, InterruptedException {
        return send("POST", path, person, json);
    }

    /** Sends JSON, or nothing where the body is empty. */
    HttpResponse<String> send(String method, String path, String person, String json, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(withBody(method, path, person, json), (name, value) -> true);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    CompletableFuture<HttpResponse<String>> postLater(String path, String person, String json) {
        return http.sendAsync(withBody("POST", path, person, json), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest withBody(String method, String path, String person, String json) {
        HttpRequest.BodyPublisher body =
                json.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json);
        return request(path, person)
                .header("Content-Type", "application/json")
                .method(method, body)
                .build();
    }

    private HttpRequest.Builder request(String path, String person) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (person != null) {
            String login = person + ":" + passwords.getOrDefault(person, "uyum-demo");
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
        }
        return request;
    }

    /** Tells the password of somebody who is not of the demo. */
    void knows(String person, String password) {
        passwords.put(person, password);
    }

    /** Asks the program to stop, as the operating system does. */
    void askToStop() {
        process.destroy();
    }

    /** Stops the program and waits for its end. */
    int stop() throws InterruptedException {
        askToStop();
        return awaitEnd();
    }

    String url() {
        return "http://localhost:" + port;
    }

    int port() {
        return port;
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    int awaitEnd() throws InterruptedException {
        if (!process.waitFor(START_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("the program did not end");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
