package org.uyum.engine.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uyum.UyumTest;
import org.uyum.engine.Processes;
import org.uyum.record.RecordEntry;
import org.uyum.record.Recorder;

/** Cases run on when a release brings another version of their model. */
@UyumTest
class ModelUpgradeTest {

    private static final String KEY = "upgradedProcess";

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Processes processes;

    @Autowired
    Recorder recorder;

    private String first;
    private String second;

    @BeforeEach
    void twoInstancesWait() {
        deploy("waitForReply");
        first = processes.start(KEY, "2026-XX-001", "zeytinburnu", Map.of());
        second = processes.start(KEY, "2026-XX-002", "bagcilar", Map.of());
    }

    @AfterEach
    void removeTheModel() {
        repository
                .createDeploymentQuery()
                .deploymentName(KEY)
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }

    @Test
    void case_in_a_box_that_stayed_goes_on_in_it() {
        deploy("waitForReply");
        upgrade(new Properties());

        assertThat(versions()).containsOnly(2);
        assertThat(runtime.getActiveActivityIds(first)).containsExactly("waitForReply");
    }

    @Test
    void case_in_a_box_that_was_renamed_goes_on_where_it_is_said() {
        deploy("awaitReply");
        Properties moved = new Properties();
        moved.setProperty("waitForReply", "awaitReply");
        upgrade(moved);

        assertThat(versions()).containsOnly(2);
        assertThat(runtime.getActiveActivityIds(first)).containsExactly("awaitReply");
        assertThat(runtime.getActiveActivityIds(second)).containsExactly("awaitReply");
    }

    @Test
    void case_that_cannot_be_brought_over_stays_and_is_recorded() {
        deploy("awaitReply");
        upgrade(new Properties());

        assertThat(versions()).containsOnly(1);
        assertThat(runtime.getActiveActivityIds(first)).containsExactly("waitForReply");
        assertThat(recorder.latestOf("2026-XX-001", 5))
                .extracting(RecordEntry::kind)
                .contains("modelKept");
    }

    @Test
    void nothing_is_done_a_second_time() {
        deploy("waitForReply");
        upgrade(new Properties());
        int before = recorder.latestOf("2026-XX-001", 50).size();
        upgrade(new Properties());

        assertThat(recorder.latestOf("2026-XX-001", 50)).hasSize(before);
    }

    private void upgrade(Properties moved) {
        new ModelUpgrade(repository, runtime, recorder, moved).upgrade();
    }

    private void deploy(String box) {
        repository
                .createDeployment()
                .name(KEY)
                .addModelInstance(
                        KEY + ".bpmn",
                        Bpmn.createExecutableProcess(KEY)
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .receiveTask(box)
                                .message("reply")
                                .endEvent()
                                .done())
                .deploy();
    }

    private List<Integer> versions() {
        return List.of(first, second).stream()
                .map(instance -> runtime.createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .singleResult())
                .map(ProcessInstance::getProcessDefinitionId)
                .map(definition -> repository.getProcessDefinition(definition).getVersion())
                .toList();
    }
}
