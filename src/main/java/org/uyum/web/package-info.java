/** Manages what all pages share: layout, language and texts, problems shown to people, error pages. */
@ApplicationModule(
        displayName = "Web",
        allowedDependencies = {"identity", "record"})
package org.uyum.web;

import org.springframework.modulith.ApplicationModule;
