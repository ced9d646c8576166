/** Manages stored files with version and hash, keyed by an owner that this module does not know. */
@ApplicationModule(
        displayName = "Document",
        allowedDependencies = {"identity", "record"})
package org.uyum.document;

import org.springframework.modulith.ApplicationModule;
