/** Manages demo people and programmes, brought to their state by doing the steps. */
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {
            "identity",
            "record",
            "web",
            "engine",
            "document",
            "programme",
            "directory",
            "training",
            "questionnaire",
            "databank",
            "meeting",
            "analysis",
            "planning",
            "casework"
        })
package org.uyum.demo;

import org.springframework.modulith.ApplicationModule;
