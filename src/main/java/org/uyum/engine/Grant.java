package org.uyum.engine;

import java.util.List;
import org.uyum.identity.Role;

/**
 * What a role may do with something of the engine's.
 *
 * @param resource what kind of thing, as the engine names it
 * @param id which one of these; {@link #ALL} for all
 * @param permissions as the engine names them
 */
public record Grant(Role role, String resource, String id, List<String> permissions) {

    public static final String ALL = "*";

    public boolean isOfAll() {
        return id.equals(ALL);
    }
}
