package org.uyum.identity.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class NameLocksTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T08:00:00Z"));
    private final NameLocks locks = new NameLocks(new Clock() {
        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    private void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    @Test
    void each_wrong_password_locks_the_name_twice_as_long_in_whatever_case_it_is_written() {
        locks.failed("ayse");
        assertThat(locks.isLocked("AYSE ")).isTrue();
        assertThat(locks.isLocked("fatma")).isFalse();
        pass(NameLocks.FIRST);
        assertThat(locks.isLocked("ayse")).isFalse();
        locks.failed("Ayse");
        pass(NameLocks.FIRST);
        assertThat(locks.isLocked("ayse")).isTrue();
        pass(NameLocks.FIRST);
        assertThat(locks.isLocked("ayse")).isFalse();
    }

    @Test
    void no_lock_is_longer_than_a_quarter_of_an_hour_and_the_right_password_begins_anew() {
        for (int i = 0; i < 100; i++) {
            locks.failed("ayse");
        }
        pass(NameLocks.LONGEST.minusMillis(1));
        assertThat(locks.isLocked("ayse")).isTrue();
        pass(Duration.ofMillis(1));
        assertThat(locks.isLocked("ayse")).isFalse();
        locks.succeeded("ayse");
        locks.failed("ayse");
        pass(NameLocks.FIRST);
        assertThat(locks.isLocked("ayse")).isFalse();
    }
}
