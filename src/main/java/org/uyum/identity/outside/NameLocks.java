package org.uyum.identity.outside;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Locks a name of the directory after wrong passwords as the engine locks a local account: three seconds, then twice as
 * long with each, 15 minutes at most. Meanwhile the directory is not asked, so that nobody can try passwords there through
 * us. Kept in memory, per node; whoever has the right password begins anew.
 */
final class NameLocks {

    static final Duration FIRST = Duration.ofSeconds(3);
    static final Duration LONGEST = Duration.ofMinutes(15);

    private static final int NAMES = 50_000;

    private record Lock(int failures, Instant until) {}

    private final Clock clock;
    private final Map<String, Lock> locks = new ConcurrentHashMap<>();

    NameLocks(Clock clock) {
        this.clock = clock;
    }

    boolean isLocked(String name) {
        Lock lock = locks.get(key(name));
        return lock != null && lock.until().isAfter(clock.instant());
    }

    void failed(String name) {
        Instant now = clock.instant();
        if (locks.size() >= NAMES) {
            locks.values().removeIf(lock -> lock.until().plus(LONGEST).isBefore(now));
        }
        locks.merge(key(name), new Lock(1, now.plus(FIRST)), (before, first) -> {
            int failures = Math.min(before.failures() + 1, 30);
            Duration wait = FIRST.multipliedBy(1L << (failures - 1));
            return new Lock(failures, now.plus(wait.compareTo(LONGEST) < 0 ? wait : LONGEST));
        });
    }

    void succeeded(String name) {
        locks.remove(key(name));
    }

    private static String key(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
