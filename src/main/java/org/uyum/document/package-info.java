/**
 * Manages stored files with version and hash, keyed by an owner that this module does not know; and reads and writes tables
 * (XLSX, CSV), whatever they hold.
 */
@ApplicationModule(
        displayName = "Document",
        allowedDependencies = {"identity", "record", "web"})
package org.uyum.document;

import org.springframework.modulith.ApplicationModule;
