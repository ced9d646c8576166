package org.uyum.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A packaged application as a process of its own, started with {@code java -jar}. */
final class ServerProcess implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final int port;
    private final Duration untilFirstPage;

    private ServerProcess(Process process, int port, Duration untilFirstPage) {
        this.process = process;
        this.port = port;
        this.untilFirstPage = untilFirstPage;
    }

    /** Starts a jar and waits for the first page that people see, which is answered with 200. */
    static ServerProcess start(Path jar, Path folder, String firstPage, String... arguments) {
        return start(List.of(), jar, folder, firstPage, arguments);
    }

    /** The same with so much memory for objects, in MiB, and no more. */
    static ServerProcess startWithHeap(int heap, Path jar, Path folder, String firstPage, String... arguments) {
        return start(List.of("-Xmx" + heap + "m"), jar, folder, firstPage, arguments);
    }

    private static ServerProcess start(
            List<String> options, Path jar, Path folder, String firstPage, String... arguments) {
        try {
            int port = freePort();
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(options);
            command.addAll(List.of("-jar", jar.toString(), "--server.port=" + port));
            command.addAll(List.of(arguments));
            Path log = Files.createTempFile(folder, "server", ".log");
            long begin = System.nanoTime();
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            awaitPage(process, URI.create("http://localhost:" + port + firstPage), log);
            return new ServerProcess(process, port, Duration.ofNanos(System.nanoTime() - begin));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitPage(Process process, URI page, Path log) throws IOException {
        long limit = System.nanoTime() + LIMIT.toNanos();
        while (System.nanoTime() < limit && process.isAlive()) {
            try {
                int status = HTTP.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.discarding())
                        .statusCode();
                if (status == 200) {
                    return;
                }
            } catch (IOException notYetListening) {
                // tried again below
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            pause(20);
        }
        process.destroyForcibly();
        throw new IllegalStateException("it did not start:\n" + Files.readString(log));
    }

    URI address() {
        return URI.create("http://localhost:" + port);
    }

    /** From the start of the process to the first page. */
    Duration untilFirstPage() {
        return untilFirstPage;
    }

    /** Resident memory in MiB, as the operating system tells it (Linux). */
    long residentMemory() {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                            .map(line -> line.replaceAll("\\D", ""))
                            .mapToLong(Long::parseLong)
                            .findFirst()
                            .orElseThrow()
                    / 1024;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
