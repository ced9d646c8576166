package org.uyum;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Each module uses only the modules that its package-info names, and only their public types. */
class ModularityTest {

    @Test
    void modules_keep_to_their_allowed_dependencies() {
        ApplicationModules.of(Uyum.class).verify();
    }
}
