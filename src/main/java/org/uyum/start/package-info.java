/** Manages the start: refuses what is unsafe in production, lets one node start at a time, adds the first administrator. */
@ApplicationModule(
        displayName = "Start",
        allowedDependencies = {"identity", "record", "web"})
package org.uyum.start;

import org.springframework.modulith.ApplicationModule;
