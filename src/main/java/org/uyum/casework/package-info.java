/** Manages the programme as a whole: its opening, plan, the gate between training and analysis, and its closing. */
@ApplicationModule(
        displayName = "Casework",
        allowedDependencies = {"identity", "record", "web", "engine", "programme"})
package org.uyum.casework;

import org.springframework.modulith.ApplicationModule;
