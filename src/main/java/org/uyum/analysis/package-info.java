/** Manages the needs analysis: its figures, the report with its findings, and the discussion of the report. */
@ApplicationModule(
        displayName = "Analysis",
        allowedDependencies = {
            "identity",
            "record",
            "web",
            "engine",
            "document",
            "programme",
            "questionnaire",
            "databank",
            "meeting"
        })
package org.uyum.analysis;

import org.springframework.modulith.ApplicationModule;
