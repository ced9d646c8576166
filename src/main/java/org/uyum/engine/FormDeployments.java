package org.uyum.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
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

    /**
     * Deploys forms that belong together for all municipalities; the same forms said twice are deployed once. They are
     * one deployment: the engine lets one thread at a time deploy, and each waits for the transaction of the one before.
     * A second deployment within a transaction would wait for a thread that waits for this transaction.
     *
     * @param family what the ids of the forms begin with
     * @param forms the JSON of each form by its id
     */
    public void deploy(String family, Map<String, String> forms) {
        DeploymentBuilder deployment =
                repository.createDeployment().name(NAME + family).enableDuplicateFiltering(true);
        forms.forEach((id, form) -> deployment.addString(id + ENDING, form));
        currentPerson.withoutEngineLogin(deployment::deploy);
    }

    /**
     * A form that was deployed in several languages, in one of them: its id ends with the code of its language. Nothing
     * where it is not there in that language.
     */
    Optional<ObjectNode> inLanguage(String formId, String language) {
        Matcher id = IN_TURKISH.matcher(formId);
        if (!id.matches()) {
            return Optional.empty();
        }
        String translated = id.group(1) + language;
        // in 0.1.0 each language was a deployment of its own
        return currentPerson.withoutEngineLogin(() -> newest(id.group(1))
                .or(() -> newest(translated))
                .flatMap(deployment -> read(deployment.getId(), translated + ENDING)));
    }

    private Optional<Deployment> newest(String name) {
        return repository
                .createDeploymentQuery()
                .deploymentName(NAME + name)
                .orderByDeploymentTime()
                .desc()
                .list()
                .stream()
                .findFirst();
    }

    private Optional<ObjectNode> read(String deployment, String resource) {
        if (!repository.getDeploymentResourceNames(deployment).contains(resource)) {
            return Optional.empty();
        }
        try (InputStream form = repository.getResourceAsStream(deployment, resource)) {
            return Optional.of((ObjectNode) json.readTree(form));
        } catch (IOException e) {
            throw new UncheckedIOException("form " + resource + " cannot be read", e);
        }
    }
}
