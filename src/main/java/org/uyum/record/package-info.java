/** Manages the append-only record of what happened: one row per fact, with the actor and for whom they acted. */
@ApplicationModule(
        displayName = "Record",
        allowedDependencies = {"identity"})
package org.uyum.record;

import org.springframework.modulith.ApplicationModule;
