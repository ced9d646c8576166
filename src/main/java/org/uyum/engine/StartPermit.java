package org.uyum.engine;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Whether a process may be started in this thread. Processes are started by start forms and by our services only; the
 * engine's REST call that starts a process with any variables is refused for want of this permit.
 */
@Component
public class StartPermit {

    private final ThreadLocal<Boolean> granted = ThreadLocal.withInitial(() -> false);

    public boolean isGranted() {
        return granted.get();
    }

    public <T> T during(Supplier<T> start) {
        boolean before = granted.get();
        granted.set(true);
        try {
            return start.get();
        } finally {
            granted.set(before);
        }
    }
}
