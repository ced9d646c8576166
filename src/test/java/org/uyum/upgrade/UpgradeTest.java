package org.uyum.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uyum.Walk;
import org.uyum.engine.OpenTask;
import org.uyum.engine.OpenTasks;
import org.uyum.engine.Processes;
import org.uyum.pilot.CasePilot;
import org.uyum.programme.Programme;
import org.uyum.programme.ProgrammeInterruption;
import org.uyum.programme.ProgrammeProcess;
import org.uyum.programme.ProgrammeService;

/** This release opens the database of an earlier one, in which every user task is open somewhere, and work goes on. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class UpgradeTest {

    /** Tests that bring a database of their own, and so run once. */
    static final String OWN_DATABASE = "ownDatabase";

    @Autowired
    CasePilot pilot;

    @Autowired
    Walk walk;

    @Autowired
    Processes processes;

    @Autowired
    OpenTasks openTasks;

    @Autowired
    ProgrammeService programmes;

    @Autowired
    ProgrammeInterruption interruption;

    @Autowired
    RuntimeService runtime;

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcClient jdbc;

    /** The tasks that were open before this release started, by their id. */
    abstract Map<String, String> openBefore();

    @Test
    @Order(1)
    void every_case_runs_on_the_newest_model_and_no_task_is_lost() {
        Map<String, String> newest = repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .collect(Collectors.toMap(ProcessDefinition::getKey, ProcessDefinition::getId));
        assertThat(runtime.createProcessInstanceQuery().list()).isNotEmpty().allSatisfy(instance -> assertThat(
                        instance.getProcessDefinitionId())
                .isEqualTo(newest.get(instance.getProcessDefinitionKey())));
        assertThat(openTasks().keySet()).containsAll(openBefore().keySet());
        assertThat(openBefore().values()).hasSizeGreaterThan(40);
    }

    @Test
    @Order(2)
    void privacy_notices_that_were_written_with_each_analysis_are_texts_with_a_version() {
        List<Long> written = jdbc.sql(
                        """
                        select a.id from needs_analysis a join privacy_notice_text t on t.notice = a.notice
                        where t.content = a.privacy_notice and t.language = 'tr'""")
                .query(Long.class)
                .list();
        assertThat(written).isNotEmpty();
        assertThat(jdbc.sql("select count(*) from needs_analysis where privacy_notice is not null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(written.size());
        assertThat(jdbc.sql("select count(*) from fieldwork where questionnaire_version is not null and notice is null")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from questionnaire_version where notice is not null")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    @Order(2)
    void what_this_release_brings_works_for_cases_of_the_earlier_one() {
        List<String> open = jdbc.sql("select number from programme where status = 'OPEN' order by id")
                .query(String.class)
                .list();
        assertThat(open).allSatisfy(number -> assertThat(processes.waitsFor(
                        ProgrammeProcess.PROGRAMME_CANCELLED,
                        programmes.byNumber(number).processInstanceId()))
                .as(number)
                .isTrue());
        Programme cancelled = programmes.byNumber(caseAt("conductInterview"));
        walk.as("zbManager").run(() -> interruption.cancel(cancelled, "Sürüm denemesi."));
        assertThat(processes.instancesOf(cancelled.number())).isEmpty();
    }

    @Test
    @Order(3)
    void every_task_that_was_open_is_completed() {
        for (String id : openBefore().keySet()) {
            OpenTask task = openTasks().get(id);
            if (task != null) {
                pilot.doTask(task);
            }
        }

        assertThat(openTasks().keySet())
                .doesNotContainAnyElementsOf(openBefore().keySet());
    }

    @Test
    @Order(4)
    void case_that_was_being_trained_comes_to_its_closing() {
        String number = jdbc.sql("select min(number) from programme where status = 'OPEN'")
                .query(String.class)
                .single();
        pilot.until(number, "closeProgramme");
        openTasks.openTasks(number).forEach(pilot::doTask);

        assertThat(programmes.byNumber(number).status()).isEqualTo(Programme.Status.CLOSED);
    }

    private String caseAt(String task) {
        return openTasks().values().stream()
                .filter(open -> open.key().equals(task))
                .findFirst()
                .orElseThrow()
                .caseNumber();
    }

    private Map<String, OpenTask> openTasks() {
        return runtime.createProcessInstanceQuery().list().stream()
                .map(ProcessInstance::getBusinessKey)
                .distinct()
                .flatMap(number -> openTasks.openTasks(number).stream())
                .collect(Collectors.toMap(OpenTask::id, Function.identity()));
    }
}
