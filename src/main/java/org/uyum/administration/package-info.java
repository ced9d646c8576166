/**
 * Manages what administrators of the installation do on our own pages. It uses {@code document} for the lists of people
 * that are uploaded and handed out, read and written as tables everywhere else are.
 */
@ApplicationModule(
        displayName = "Administration",
        allowedDependencies = {"identity", "record", "web", "engine", "document"})
package org.uyum.administration;

import org.springframework.modulith.ApplicationModule;
