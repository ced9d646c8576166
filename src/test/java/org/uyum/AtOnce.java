package org.uyum;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Several people doing something at the same moment, each in a thread of their own. */
public final class AtOnce {

    private AtOnce() {}

    /** What came of it for each, in the order of their numbers from 0; fails if it failed for one. */
    public static <T> List<T> of(int people, IntFunction<T> action) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(people);
        ExecutorService threads = Executors.newFixedThreadPool(people);
        try {
            List<Future<T>> running = IntStream.range(0, people)
                    .mapToObj(one -> threads.submit(() -> {
                        barrier.await();
                        return action.apply(one);
                    }))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
