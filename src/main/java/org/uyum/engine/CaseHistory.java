package org.uyum.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.uyum.identity.CurrentPerson;

/**
 * What a case went through: its process instances, their models and the names of the boxes, in the language of the
 * person at hand. The caller checks rights.
 */
@Component
public class CaseHistory {

    private final HistoryService history;
    private final RepositoryService repository;
    private final CurrentPerson currentPerson;
    private final ModelTexts texts;

    CaseHistory(
            @Lazy HistoryService history,
            @Lazy RepositoryService repository,
            CurrentPerson currentPerson,
            ModelTexts texts) {
        this.history = history;
        this.repository = repository;
        this.currentPerson = currentPerson;
        this.texts = texts;
    }

    /** All process instances of a case, running and ended, in the order in which they began. */
    public List<CaseProcess> processes(String caseNumber) {
        return instances(caseNumber).map(this::caseProcess).toList();
    }

    /** The BPMN model, as XML, that a process instance of the case follows; none if it is not of this case. */
    public Optional<String> modelXml(String caseNumber, String processInstanceId) {
        return instances(caseNumber)
                .filter(instance -> instance.getId().equals(processInstanceId))
                .findFirst()
                .map(instance -> modelXml(instance.getProcessDefinitionId()));
    }

    /** Where a process instance of the case stands in its model, and the path it took; nothing if it is not of this case. */
    public DiagramMarks marks(String caseNumber, String processInstanceId) {
        return instances(caseNumber)
                .filter(instance -> instance.getId().equals(processInstanceId))
                .findFirst()
                .map(instance ->
                        new TakenPath(model(instance.getProcessDefinitionId()), path(processInstanceId)).marks())
                .orElse(new DiagramMarks(Set.of(), Set.of(), Set.of()));
    }

    /** Names of all boxes and processes of the case's models, by id. */
    public Map<String, String> names(String caseNumber) {
        Map<String, String> names = new HashMap<>();
        instances(caseNumber).forEach(instance -> {
            if (names.put(instance.getProcessDefinitionKey(), name(instance)) == null) {
                model(instance.getProcessDefinitionId())
                        .getModelElementsByType(FlowNode.class)
                        .forEach(box -> names.put(box.getId(), texts.box(box.getId(), box.getName())));
            }
        });
        return names;
    }

    /** What happened to the boxes of a process instance, in order of time. */
    public List<PathEntry> path(String processInstanceId) {
        return currentPerson.withoutEngineLogin(() -> history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(processInstanceId)
                .orderPartiallyByOccurrence()
                .asc()
                .list()
                .stream()
                .map(this::pathEntry)
                .toList());
    }

    private PathEntry pathEntry(HistoricActivityInstance activity) {
        return new PathEntry(
                activity.getActivityId(),
                texts.box(activity.getActivityId(), activity.getActivityName()),
                activity.getActivityType(),
                activity.getStartTime().toInstant(),
                activity.getEndTime() == null ? null : activity.getEndTime().toInstant(),
                activity.isCanceled(),
                activity.getCalledProcessInstanceId());
    }

    private Stream<HistoricProcessInstance> instances(String caseNumber) {
        return currentPerson
                .withoutEngineLogin(() -> history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(caseNumber)
                        .orderByProcessInstanceStartTime()
                        .asc()
                        .list())
                .stream();
    }

    private BpmnModelInstance model(String definitionId) {
        return currentPerson.withoutEngineLogin(() -> repository.getBpmnModelInstance(definitionId));
    }

    private String modelXml(String definitionId) {
        try (InputStream model = currentPerson.withoutEngineLogin(() -> repository.getProcessModel(definitionId))) {
            return texts.model(new String(model.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the model of " + definitionId + " cannot be read", e);
        }
    }

    private String name(HistoricProcessInstance instance) {
        return texts.process(instance.getProcessDefinitionKey(), instance.getProcessDefinitionName());
    }

    private CaseProcess caseProcess(HistoricProcessInstance instance) {
        return new CaseProcess(
                instance.getId(),
                instance.getProcessDefinitionKey(),
                name(instance),
                instance.getTenantId(),
                instance.getStartTime().toInstant(),
                instance.getEndTime() == null ? null : instance.getEndTime().toInstant());
    }
}
