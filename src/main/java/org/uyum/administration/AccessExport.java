package org.uyum.administration;

import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uyum.identity.AccessEvent;
import org.uyum.identity.AccessLog;

/** Logs that the log itself was taken out: once for each municipality whose events the reader was confined to. */
@Service
public class AccessExport {

    private final AccessLog log;

    AccessExport(AccessLog log) {
        this.log = log;
    }

    /** @param municipalities codes; null where the reader may read all */
    @Transactional
    public void taken(int rows, Set<String> municipalities) {
        AccessEvent event = AccessEvent.of(AccessEvent.Kind.EXPORTED)
                .detail("what", "accessLog")
                .detail("rows", rows);
        if (municipalities == null) {
            log.write(event);
        } else {
            municipalities.forEach(code -> log.write(event.municipality(code)));
        }
    }
}
