/** Manages the training of managers: its plan, sessions, participants, attendance, tests, and certificates. */
@ApplicationModule(
        displayName = "Training",
        allowedDependencies = {"identity", "record", "web", "engine", "programme"})
package org.uyum.training;

import org.springframework.modulith.ApplicationModule;
