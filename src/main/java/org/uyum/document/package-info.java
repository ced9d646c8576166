/**
 * Manages stored files with version and hash, keyed by an owner that this module does not know; reads and writes tables
 * (XLSX, CSV), and renders pages as PDF, whatever they hold.
 */
@ApplicationModule(
        displayName = "Document",
        allowedDependencies = {"identity", "record", "web"})
package org.uyum.document;

import org.springframework.modulith.ApplicationModule;
