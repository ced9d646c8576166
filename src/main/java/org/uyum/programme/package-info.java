/** Manages the case file of a programme: its number, municipalities, period, stages, people and status. */
@ApplicationModule(
        displayName = "Programme",
        allowedDependencies = {"identity", "record", "web", "engine", "document"})
package org.uyum.programme;

import org.springframework.modulith.ApplicationModule;
