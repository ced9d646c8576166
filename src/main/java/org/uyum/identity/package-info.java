/** Manages municipalities, people and their roles, their deputies, signing in, and who the current person is. */
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {})
package org.uyum.identity;

import org.springframework.modulith.ApplicationModule;
