/** Manages what administrators of the installation do on our own pages. */
@ApplicationModule(
        displayName = "Administration",
        allowedDependencies = {"identity", "record", "web", "engine"})
package org.uyum.administration;

import org.springframework.modulith.ApplicationModule;
