/** Manages strategic plans with their yearly activity plans: drafting, checking, approval in rounds, monitoring. */
@ApplicationModule(
        displayName = "Planning",
        allowedDependencies = {"analysis", "meeting", "programme", "document", "engine", "identity", "record", "web"})
package org.uyum.planning;

import org.springframework.modulith.ApplicationModule;
