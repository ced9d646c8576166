package org.uyum.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;

/** Several clients at once, each doing the next piece of work as soon as it is done with the last. */
final class Clients {

    static final int NUMBER = 8;

    private Clients() {}

    /** How long it took, and how long each piece took, in the order in which they ended. */
    record Run(Duration took, List<Duration> each) {

        double perSecond() {
            return each.size() / (took.toNanos() / 1e9);
        }
    }

    /** Does all the work with eight clients; the work is told which client does it. */
    static <T> Run all(List<T> work, BiConsumer<Integer, T> doing) {
        ConcurrentLinkedQueue<T> open = new ConcurrentLinkedQueue<>(work);
        ConcurrentLinkedQueue<Duration> each = new ConcurrentLinkedQueue<>();
        ExecutorService clients = Executors.newFixedThreadPool(NUMBER);
        long begin = System.nanoTime();
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int client = 0; client < NUMBER; client++) {
                int who = client;
                running.add(clients.submit(() -> {
                    for (T next = open.poll(); next != null; next = open.poll()) {
                        long began = System.nanoTime();
                        doing.accept(who, next);
                        each.add(Duration.ofNanos(System.nanoTime() - began));
                    }
                }));
            }
            for (Future<?> client : running) {
                client.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            clients.shutdownNow();
        }
        return new Run(Duration.ofNanos(System.nanoTime() - begin), List.copyOf(each));
    }
}
