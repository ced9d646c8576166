package org.uyum.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WrongTriesTest {

    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    private final Clock clock = mock();
    private final WrongTries tries = new WrongTries(clock);

    private void at(int seconds) {
        when(clock.instant()).thenReturn(START.plusSeconds(seconds));
    }

    private void failed(int times, String address) {
        for (int i = 0; i < times; i++) {
            tries.failed(address);
        }
    }

    private void isFree(String address) {
        assertThatCode(() -> tries.check(address)).as(address).doesNotThrowAnyException();
    }

    private void waits(String address, String seconds) {
        TooManyTries refused = catchThrowableOfType(TooManyTries.class, () -> tries.check(address));
        assertThat(refused).as(address).isNotNull();
        assertThat(refused.retryAfter()).isEqualTo(seconds);
    }

    @Test
    void one_failure_less_than_too_many_is_free() {
        at(0);
        failed(WrongTries.AT_ONCE - 1, "203.0.113.7");
        isFree("203.0.113.7");
        failed(1, "203.0.113.7");
        waits("203.0.113.7", "5");
        isFree("203.0.113.8");
    }

    @Test
    void an_address_may_fail_once_more_every_five_seconds() {
        at(0);
        failed(WrongTries.AT_ONCE, "203.0.113.7");
        at(4);
        waits("203.0.113.7", "1");
        at(5);
        isFree("203.0.113.7");
        failed(1, "203.0.113.7");
        waits("203.0.113.7", "5");
        at(3600);
        failed(WrongTries.AT_ONCE - 1, "203.0.113.7");
        isFree("203.0.113.7");
    }

    @Test
    void addresses_of_one_subscriber_of_ipv6_count_together_and_those_of_ipv4_never() {
        at(0);
        failed(WrongTries.AT_ONCE, "2001:db8:1:2:a:b:c:d");
        waits("2001:db8:1:2:0:0:0:1", "5");
        isFree("2001:db8:1:3:a:b:c:d");
        failed(WrongTries.AT_ONCE, "::ffff:203.0.113.7");
        waits("::ffff:203.0.113.7", "5");
        isFree("::ffff:203.0.113.8");
    }
}
