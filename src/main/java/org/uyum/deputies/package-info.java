/** Manages the pages on which people name their deputies, and see for whom they act themselves. */
@ApplicationModule(
        displayName = "Deputies",
        allowedDependencies = {"identity", "record", "web", "engine"})
package org.uyum.deputies;

import org.springframework.modulith.ApplicationModule;
