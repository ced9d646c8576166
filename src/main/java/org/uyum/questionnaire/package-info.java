/** Manages questionnaires: XLSForm in, versions, Camunda Form out, the rules that answers must satisfy. */
@ApplicationModule(
        displayName = "Questionnaire",
        allowedDependencies = {"document", "engine", "identity", "record", "web"})
package org.uyum.questionnaire;

import org.springframework.modulith.ApplicationModule;
