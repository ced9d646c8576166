package org.uyum.engine;

import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.uyum.identity.CurrentPerson;

/** Deploys Camunda Forms that are made while the program runs: the questionnaires. */
@Component
public class FormDeployments {

    /** Keys under which every form is told what it belongs to and of its draft; no input of a form may be called so. */
    public static final Set<String> TAKEN_KEYS = Set.of("caseNumber", "processInstanceId", "taskId", "savedDraft");

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
