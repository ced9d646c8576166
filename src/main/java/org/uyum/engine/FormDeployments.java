package org.uyum.engine;

import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.uyum.identity.CurrentPerson;

/** Deploys Camunda Forms that are made while the program runs: the questionnaires. */
@Component
public class FormDeployments {

    private final RepositoryService repository;
    private final CurrentPerson currentPerson;

    FormDeployments(@Lazy RepositoryService repository, CurrentPerson currentPerson) {
        this.repository = repository;
        this.currentPerson = currentPerson;
    }

    /** Deploys a form for all municipalities; the same form said twice is deployed once. */
    public void deploy(String formId, String formJson) {
        currentPerson.withoutEngineLogin(() -> repository
                .createDeployment()
                .name("form-" + formId)
                .addString(formId + ".form", formJson)
                .enableDuplicateFiltering(true)
                .deploy());
    }
}
