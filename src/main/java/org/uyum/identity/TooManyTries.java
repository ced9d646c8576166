package org.uyum.identity;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** A sign-in was not looked at, because too many from the same address went wrong. */
public class TooManyTries extends AuthenticationException {

    private final transient Duration wait;

    TooManyTries(Duration wait) {
        super("too many wrong sign-ins from one address");
        this.wait = wait;
    }

    /** After how many seconds, at least one, the next try is looked at: the value of the header Retry-After. */
    public String retryAfter() {
        return String.valueOf(Math.max(1, wait.plusMillis(999).toSeconds()));
    }
}
