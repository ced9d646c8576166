package org.uyum.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.uyum.engine.form.Steps;
import org.uyum.identity.CurrentPerson;

/** The user tasks of the processes as their newest models have them: whose they are, what four eyes are asked for. */
@Component
public class ModelTasks {

    private final RepositoryService repository;
    private final Steps steps;
    private final CurrentPerson currentPerson;
    private final ModelTexts texts;

    ModelTasks(@Lazy RepositoryService repository, Steps steps, CurrentPerson currentPerson, ModelTexts texts) {
        this.repository = repository;
        this.steps = steps;
        this.currentPerson = currentPerson;
        this.texts = texts;
    }

    /** All, by process, in the order of the models. */
    public List<ModelTask> all() {
        return definitions().stream().flatMap(this::tasks).toList();
    }

    /** The name of a user task or process; nothing where no newest model knows it. */
    public Optional<String> nameOf(String id) {
        return Stream.concat(
                        all().stream().filter(task -> task.id().equals(id)).map(ModelTask::name),
                        definitions().stream()
                                .filter(definition -> definition.getKey().equals(id))
                                .map(this::name))
                .findFirst();
    }

    private List<ProcessDefinition> definitions() {
        return currentPerson.withoutEngineLogin(
                () -> repository.createProcessDefinitionQuery().latestVersion().list().stream()
                        .sorted(Comparator.comparing(ProcessDefinition::getKey))
                        .toList());
    }

    private Stream<ModelTask> tasks(ProcessDefinition definition) {
        return currentPerson
                .withoutEngineLogin(() -> repository.getBpmnModelInstance(definition.getId()))
                .getModelElementsByType(UserTask.class)
                .stream()
                .map(task -> new ModelTask(
                        name(definition),
                        task.getId(),
                        texts.box(task.getId(), task.getName()),
                        groups(task),
                        steps.typePrepared(task.getId()),
                        steps.typeApproved(task.getId())));
    }

    private String name(ProcessDefinition definition) {
        return texts.process(definition.getKey(), definition.getName());
    }

    private static List<String> groups(UserTask task) {
        String groups = task.getCamundaCandidateGroups();
        return groups == null
                ? List.of()
                : Arrays.stream(groups.split(",")).map(String::strip).toList();
    }
}
