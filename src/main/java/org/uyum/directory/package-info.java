/**
 * Manages the organisations that the municipalities deal with: associations, NGOs, universities, agencies and others, and
 * whom one reaches there. It uses {@code document} for the lists that are uploaded and handed out.
 */
@ApplicationModule(
        displayName = "Directory",
        allowedDependencies = {"identity", "record", "web", "document"})
package org.uyum.directory;

import org.springframework.modulith.ApplicationModule;
