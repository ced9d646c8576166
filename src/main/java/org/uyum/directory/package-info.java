/** Manages the organisations that the municipalities deal with: associations, NGOs, universities, agencies and others. */
@ApplicationModule(
        displayName = "Directory",
        allowedDependencies = {"identity", "record", "web"})
package org.uyum.directory;

import org.springframework.modulith.ApplicationModule;
