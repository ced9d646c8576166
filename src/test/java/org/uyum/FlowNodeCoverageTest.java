package org.uyum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Runs after all other test classes (see junit-platform.properties), in the context that they share: every flow node of
 * every model was reached by some test. Writes what was reached to {@code target/flow-node-coverage.txt}.
 */
@UyumTest
@Order(Integer.MAX_VALUE)
class FlowNodeCoverageTest {

    @Autowired
    private RepositoryService repository;

    @Autowired
    private HistoryService history;

    @Test
    void every_box_of_every_model_is_reached_by_a_test() throws IOException {
        List<String> report = new ArrayList<>();
        Set<String> missed = new TreeSet<>();
        for (ProcessDefinition definition :
                repository.createProcessDefinitionQuery().latestVersion().list()) {
            Set<String> nodes = nodes(definition);
            Set<String> reached = reached(definition);
            Set<String> missing = new TreeSet<>(nodes);
            missing.removeAll(reached);
            report.add("%s: %d of %d flow nodes reached, missing %s"
                    .formatted(definition.getKey(), nodes.size() - missing.size(), nodes.size(), missing));
            missing.forEach(node -> missed.add(definition.getKey() + "/" + node));
        }
        Files.write(Path.of("target/flow-node-coverage.txt"), report);
        assertThat(missed).as("flow nodes that no test reaches").isEmpty();
    }

    private Set<String> nodes(ProcessDefinition definition) {
        Collection<FlowNode> nodes =
                repository.getBpmnModelInstance(definition.getId()).getModelElementsByType(FlowNode.class);
        return nodes.stream().map(FlowNode::getId).collect(Collectors.toSet());
    }

    private Set<String> reached(ProcessDefinition definition) {
        return history.createHistoricActivityInstanceQuery().processDefinitionId(definition.getId()).list().stream()
                .map(HistoricActivityInstance::getActivityId)
                .collect(Collectors.toSet());
    }
}
