package org.uyum.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.uyum.UyumTest;
import org.uyum.Walk;
import org.uyum.engine.OpenTasks;
import org.uyum.engine.Processes;
import org.uyum.engine.StuckStep;
import org.uyum.engine.StuckSteps;
import org.uyum.pilot.CasePilot;
import org.uyum.record.RecordEntry;
import org.uyum.record.Recorder;

/** A service step fails for good: the case waits, people are told, an administrator lets it try again. */
@UyumTest
class IncidentsPageTest {

    private static final String PAGE = "/admin/incidents";

    @Autowired
    MockMvc mvc;

    @Autowired
    Walk walk;

    @Autowired
    CasePilot pilot;

    @Autowired
    Processes processes;

    @Autowired
    OpenTasks openTasks;

    @Autowired
    StuckSteps stuckSteps;

    @Autowired
    ManagementService management;

    @Autowired
    Recorder recorder;

    @Autowired
    JdbcClient jdbc;

    private String number;
    private Long questionnaire;

    /** The analysis cannot be computed, because its questionnaire is gone. */
    @BeforeEach
    void failForGood() {
        number = pilot.openUntil("reviewDataBank");
        questionnaire = jdbc.sql("select questionnaire_version from needs_analysis where case_number = ?")
                .param(number)
                .query(Long.class)
                .single();
        pilot.doTaskOnly(openTasks.openTasks(number).get(0));
        setQuestionnaire(-1L);
        Job job = management.createJobQuery().active().withRetriesLeft().list().stream()
                .filter(each -> processes.instancesOf(number).contains(each.getProcessInstanceId()))
                .findFirst()
                .orElseThrow();
        for (int attempt = 0; attempt < 4; attempt++) {
            assertThatThrownBy(() -> management.executeJob(job.getId())).isInstanceOf(RuntimeException.class);
        }
    }

    @AfterEach
    void mend() {
        setQuestionnaire(questionnaire);
        stuckSteps.ofCase(number).forEach(step -> walk.as("admin").run(() -> stuckSteps.retry(step.id())));
        walk.jobs();
    }

    @Test
    void failed_step_is_told_to_administrators_and_to_whoever_leads_the_programme() throws Exception {
        assertThat(stuckSteps.ofCase(number)).singleElement().satisfies(step -> {
            assertThat(step.stepId()).isEqualTo("analyseAnswers");
            assertThat(step.municipality()).isEqualTo("zeytinburnu");
        });
        mvc.perform(get(PAGE).with(user("admin")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(number)))
                .andExpect(content().string(containsString("Yanıtları çözümle")))
                .andExpect(content().string(not(containsString("at org."))));
        mvc.perform(get("/programmes/" + number).with(user("zbStaff1")))
                .andExpect(content().string(containsString("«Yanıtları çözümle» adımı tamamlanamadı")));
        assertThat(recorder.latestOf(number, 20)).extracting(RecordEntry::kind).contains("incidentRaised");
    }

    @Test
    void mended_step_is_tried_again_and_the_case_goes_on_with_all_that_was_entered() throws Exception {
        setQuestionnaire(questionnaire);
        StuckStep stuck = stuckSteps.ofCase(number).get(0);
        retry(stuck, "admin").andExpect(flash().attribute("notice", "administration.incidents.retried"));
        walk.jobs();

        assertThat(stuckSteps.ofCase(number)).isEmpty();
        assertThat(walk.isOpen(number, "editNeedsReport")).isTrue();
        assertThat(recorder.latestOf(number, 20)).extracting(RecordEntry::kind).contains("stepRetried");
        retry(stuck, "admin")
                .andExpect(
                        flash().attribute(
                                        "problems",
                                        List.of(
                                                "Bu adım artık beklemiyor; tamamlanmış veya yeniden deneniyor. Sayfayı yenileyin.")));
    }

    @Test
    void step_whose_cause_is_not_mended_comes_back() throws Exception {
        StuckStep stuck = stuckSteps.ofCase(number).get(0);
        retry(stuck, "admin");
        assertThat(stuckSteps.ofCase(number)).isEmpty();
        assertThatThrownBy(() -> walk.jobs()).isInstanceOf(RuntimeException.class);

        assertThat(stuckSteps.ofCase(number)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zbStaff1", "zbManager", "zbMayor", "auditor"})
    void nobody_but_administrators_sees_or_retries(String person) throws Exception {
        mvc.perform(get(PAGE).with(user(person))).andExpect(status().isForbidden());
        retry(stuckSteps.ofCase(number).get(0), person).andExpect(status().isForbidden());
        assertThat(stuckSteps.ofCase(number)).hasSize(1);
    }

    private ResultActions retry(StuckStep step, String person) throws Exception {
        return mvc.perform(post(PAGE + "/" + step.id() + "/retry")
                .with(user(person))
                .with(csrf())
                .header("Referer", "http://localhost" + PAGE));
    }

    private void setQuestionnaire(Long version) {
        jdbc.sql("update needs_analysis set questionnaire_version = ? where case_number = ?")
                .params(version, number)
                .update();
    }
}
