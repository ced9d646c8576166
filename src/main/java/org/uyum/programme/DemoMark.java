package org.uyum.programme;

import org.springframework.stereotype.Component;

/** Marks what is opened in this thread as made up for demonstration; set by the demo data only. */
@Component
public class DemoMark {

    private final ThreadLocal<Boolean> set = ThreadLocal.withInitial(() -> false);

    public boolean isSet() {
        return set.get();
    }

    public void during(Runnable work) {
        set.set(true);
        try {
            work.run();
        } finally {
            set.remove();
        }
    }
}
