package org.uyum.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uyum.UyumTest;
import org.uyum.engine.OpenTask;
import org.uyum.engine.OpenTasks;

/**
 * Writes the database of a release, with every user task open somewhere, that later releases are tried on: see {@code
 * docs/releasing.md}. Runs only when {@code uyum.database} names where, as a JDBC address.
 */
@UyumTest
@SpringBootTest(
        properties = {"spring.datasource.url=${uyum.database:}", "spring.datasource.username=${uyum.user:uyum}"})
@Import(EveryTask.class)
@EnabledIfSystemProperty(named = "uyum.database", matches = "jdbc:.*")
class WriteDatabaseTest {

    /** Where a case waits without an open task of its own. */
    private static final Set<String> WAITS =
            Set.of("sessionHeld", "interviewHeld", "meetingAlreadyHeld", "reportingOpened");

    @Autowired
    EveryTask everyTask;

    @Autowired
    RepositoryService repository;

    @Autowired
    OpenTasks openTasks;

    @Autowired
    JdbcClient jdbc;

    @Test
    void every_user_task_is_open_somewhere() {
        Set<String> tasks = userTasks();
        Set<String> open = everyTask.open(tasks, WAITS).values().stream()
                .flatMap(number -> openTasks.openTasks(number).stream())
                .map(OpenTask::key)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(open).isEqualTo(tasks);
        if (System.getProperty("uyum.database").startsWith("jdbc:h2:")) {
            jdbc.sql("shutdown compact").update();
        }
    }

    private Set<String> userTasks() {
        return repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .map(ProcessDefinition::getId)
                .flatMap(id -> repository.getBpmnModelInstance(id).getModelElementsByType(UserTask.class).stream())
                .map(UserTask::getId)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
