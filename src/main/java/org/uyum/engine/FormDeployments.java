package org.uyum.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.uyum.identity.CurrentPerson;

/** Deploys Camunda Forms that are made while the program runs: the questionnaires. */
@Component
public class FormDeployments {

    /** Keys under which every form is told what it belongs to and of its draft; no input of a form may be called so. */
    public static final Set<String> TAKEN_KEYS = Set.of("caseNumber", "processInstanceId", "taskId", "savedDraft");

    private static final String NAME = "form-";
    private static final String ENDING = ".form";
    private static final Pattern IN_TURKISH = Pattern.compile("(.+)tr");

    private final RepositoryService repository;
    private final CurrentPerson currentPerson;
    private final ObjectMapper json;

    FormDeployments(@Lazy RepositoryService repository, CurrentPerson currentPerson, ObjectMapper json) {
        this.repository = repository;
        this.currentPerson = currentPerson;
        this.json = json;
    }

    /** Deploys a form for all municipalities; the same form said twice is deployed once. */
    public void deploy(String formId, String formJson) {
        currentPerson.withoutEngineLogin(() -> repository
                .createDeployment()
                .name(NAME + formId)
                .addString(formId + ENDING, formJson)
                .enableDuplicateFiltering(true)
                .deploy());
    }

    /**
     * A form that was deployed in several languages, in one of them: its id ends with the code of its language. Nothing
     * where it is not there in that language.
     */
    Optional<ObjectNode> inLanguage(String formId, String language) {
        Matcher id = IN_TURKISH.matcher(formId);
        return id.matches() ? find(id.group(1) + language) : Optional.empty();
    }

    private Optional<ObjectNode> find(String formId) {
        return currentPerson.withoutEngineLogin(() ->
                repository
                        .createDeploymentQuery()
                        .deploymentName(NAME + formId)
                        .orderByDeploymentTime()
                        .desc()
                        .list()
                        .stream()
                        .findFirst()
                        .map(deployment -> read(deployment.getId(), formId + ENDING)));
    }

    private ObjectNode read(String deployment, String resource) {
        try (InputStream form = repository.getResourceAsStream(deployment, resource)) {
            return (ObjectNode) json.readTree(form);
        } catch (IOException e) {
            throw new UncheckedIOException("form " + resource + " cannot be read", e);
        }
    }
}
