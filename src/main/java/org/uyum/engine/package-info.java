/**
 * Manages everything of Camunda's: steps, form submission, the guard of tasks, variables, tenants, filters. The other
 * modules reach the engine only through the public types of this package.
 */
@ApplicationModule(
        displayName = "Engine",
        allowedDependencies = {"identity", "record", "web"})
package org.uyum.engine;

import org.springframework.modulith.ApplicationModule;
