/** Manages stakeholder meetings: agenda, invitations, attendance, minutes with their signatures, recommendations. */
@ApplicationModule(
        displayName = "Meeting",
        allowedDependencies = {"identity", "record", "web", "engine", "document", "programme"})
package org.uyum.meeting;

import org.springframework.modulith.ApplicationModule;
