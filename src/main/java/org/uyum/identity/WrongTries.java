package org.uyum.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * How many wrong sign-ins came from each address, so that nobody tries one password on all names: the account's own lock
 * does not see that. An address may fail {@value #AT_ONCE} times at once and once more every five seconds. Only failures
 * count: a municipality whose people all come from one address, and a client that signs in with each call, use up
 * nothing. Kept in memory, per node; tries under way at the same moment may exceed it by as many as there are threads.
 */
@Component
class WrongTries {

    static final int AT_ONCE = 60;
    static final Duration ONE_MORE = Duration.ofSeconds(5);

    private static final int ADDRESSES = 50_000;

    private final Clock clock;

    /** When the failures of an address will be forgotten; each one adds to it. */
    private final Map<String, Instant> forgottenAt = new ConcurrentHashMap<>();

    WrongTries(Clock clock) {
        this.clock = clock;
    }

    /** @throws TooManyTries where the address must wait, with a right password too */
    void check(String address) {
        Optional<Duration> wait = Optional.ofNullable(forgottenAt.get(network(address)))
                .flatMap(forgotten -> mustWait(forgotten, clock.instant()));
        if (wait.isPresent()) {
            throw new TooManyTries(wait.get());
        }
    }

    private static Optional<Duration> mustWait(Instant forgotten, Instant now) {
        Duration wait = Duration.between(now, forgotten.minus(ONE_MORE.multipliedBy(AT_ONCE - 1L)));
        return wait.isNegative() || wait.isZero() ? Optional.empty() : Optional.of(wait);
    }

    /** Returns whether the address must wait from now on. */
    boolean failed(String address) {
        Instant now = clock.instant();
        if (forgottenAt.size() >= ADDRESSES) {
            forgottenAt.values().removeIf(forgotten -> !forgotten.isAfter(now));
        }
        Instant forgottenAfter = forgottenAt.compute(
                network(address),
                (network, forgotten) ->
                        (forgotten == null || forgotten.isBefore(now) ? now : forgotten).plus(ONE_MORE));
        return mustWait(forgottenAfter, now).isPresent();
    }

    /** One subscriber has 2^64 addresses of IPv6, which begin with the same four groups. */
    private static String network(String address) {
        String[] groups = address.split(":");
        return groups.length <= 4 || groups[0].isEmpty()
                ? address
                : String.join(":", Arrays.asList(groups).subList(0, 4));
    }
}
