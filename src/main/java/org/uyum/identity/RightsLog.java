package org.uyum.identity;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Writes changes of people and their rights to the access log, once per municipality whose auditors are to read it. */
@Component
public class RightsLog {

    private final AccessLog log;

    RightsLog(AccessLog log) {
        this.log = log;
    }

    public void write(AccessEvent.Kind kind, Account before, Account after, Map<String, Object> details) {
        AccessEvent event = AccessEvent.of(kind).concerning(after.id());
        if (!before.roles().equals(after.roles())) {
            event = event.detail("rolesBefore", groups(before));
        }
        if (kind != AccessEvent.Kind.PASSWORD_ISSUED && after.inService()) {
            event = event.detail("roles", groups(after));
        }
        for (Map.Entry<String, Object> detail : details.entrySet()) {
            event = event.detail(detail.getKey(), detail.getValue());
        }
        Set<String> concerned = new LinkedHashSet<>(before.municipalities());
        concerned.addAll(after.municipalities());
        if (concerned.isEmpty()) {
            log.write(event);
        }
        for (String municipality : concerned) {
            log.write(event.municipality(municipality));
        }
    }

    private static List<String> groups(Account account) {
        return account.roles().stream().sorted().map(Role::group).toList();
    }
}
