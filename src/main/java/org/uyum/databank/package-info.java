/** Manages the interviews with associations and the data bank of their answers. */
@ApplicationModule(
        displayName = "Data bank",
        allowedDependencies = {
            "identity",
            "record",
            "web",
            "engine",
            "programme",
            "directory",
            "questionnaire",
            "document"
        })
package org.uyum.databank;

import org.springframework.modulith.ApplicationModule;
