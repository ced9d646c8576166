package org.uyum.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.uyum.UyumTest;
import org.uyum.Walk;
import org.uyum.analysis.AnalysisService;
import org.uyum.analysis.NeedsReport;
import org.uyum.analysis.ReportService;
import org.uyum.databank.DatabankService;
import org.uyum.databank.Interview;
import org.uyum.databank.InterviewState;
import org.uyum.engine.OpenTask;
import org.uyum.engine.OpenTasks;
import org.uyum.engine.Processes;
import org.uyum.meeting.Meeting;
import org.uyum.meeting.MeetingService;
import org.uyum.meeting.MeetingState;
import org.uyum.pilot.CasePilot;
import org.uyum.planning.ApprovalRounds;
import org.uyum.planning.Plan;
import org.uyum.planning.PlanApproval;
import org.uyum.planning.PlanningService;
import org.uyum.programme.Programme;
import org.uyum.programme.ProgrammeService;
import org.uyum.record.RecordEntry;
import org.uyum.record.Recorder;
import org.uyum.training.Training;
import org.uyum.training.TrainingService;

/** A manager skips a stage or cancels a programme on its page, whatever the case is at. */
@UyumTest
class ProgrammeInterruptionTest {

    private static final String REASON = "Kaynak başka bir programa aktarıldı.";

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
    ProgrammeService programmes;

    @Autowired
    TrainingService trainings;

    @Autowired
    DatabankService databank;

    @Autowired
    ReportService reports;

    @Autowired
    AnalysisService analyses;

    @Autowired
    MeetingService meetings;

    @Autowired
    PlanningService plans;

    @Autowired
    ApprovalRounds approvals;

    @Autowired
    Recorder recorder;

    @Test
    void skipped_training_leads_to_the_question_of_readiness() throws Exception {
        String number = pilot.openUntil("recordAttendance");
        skip(number, "TRAINING", "zbManager").andExpect(flash().attribute("notice", "programme.skip.done"));

        assertThat(trainings.current(number).orElseThrow().state()).isEqualTo(Training.State.CANCELLED);
        assertThat(openTasks(number)).containsExactly("decideReadiness");
        assertThat(kinds(number)).contains("stageSkipped", "trainingCancelled", "messageSent");
        pilot.until(number, "prepareQuestionnaire");
    }

    @Test
    void skipped_needs_analysis_ends_its_interviews_and_leaves_out_the_discussion() throws Exception {
        String number = pilot.openUntil("scheduleInterview");
        skip(number, "NEEDS_ANALYSIS", "zbManager");

        assertThat(databank.interviews(databank.latest(number).orElseThrow().id()))
                .hasSize(2)
                .extracting(Interview::state)
                .containsOnly(InterviewState.WITHDRAWN);
        assertThat(openTasks(number)).containsExactly("prepareMeeting");
        assertThat(meetings.meetings(number)).singleElement().satisfies(meeting -> assertThat(meeting.number())
                .isEqualTo(number + "/1"));
        mvc.perform(get("/api/v1/programmes/" + number).with(httpBasic("zbManager", "uyum-demo")))
                .andExpect(jsonPath("$.stages[1].state").value("skipped"))
                .andExpect(jsonPath("$.stages[2].state").value("skipped"))
                .andExpect(jsonPath("$.stages[3].state").value("running"));
        pilot.until(number, "draftPlan");
    }

    @Test
    void report_that_was_never_approved_is_given_up_with_its_stage() throws Exception {
        String number = pilot.openUntil("editNeedsReport");
        skip(number, "NEEDS_ANALYSIS", "zbManager");

        assertThat(report(number).state()).isEqualTo(NeedsReport.State.WITHDRAWN);
        assertThat(analyses.findings(number)).isEmpty();
    }

    @Test
    void skipped_discussion_leaves_the_report_as_it_was_approved() throws Exception {
        String number = pilot.openUntil("consolidateFeedback");
        NeedsReport approved = report(number);
        int findings = analyses.findings(number).size();
        walk.as("zbStaff1").claim(number, "consolidateFeedback");
        mvc.perform(post("/programmes/" + number + "/report/feedback/add")
                        .param("text", "Çocuk bakımı eksik.")
                        .param("reason", "Kadınlar kurslara gelemiyor.")
                        .with(user("zbStaff1"))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        pilot.until(number, "reviseNeedsReport");
        assertThat(report(number).version()).isEqualTo(approved.version() + 1);
        assertThat(analyses.findings(number)).isEmpty();

        skip(number, "DISCUSSION", "zbManager");

        assertThat(report(number).version()).isEqualTo(approved.version());
        assertThat(report(number).state()).isEqualTo(NeedsReport.State.APPROVED);
        assertThat(analyses.findings(number)).hasSize(findings);
        assertThat(openTasks(number)).containsExactly("prepareMeeting");
    }

    @Test
    void meeting_of_a_skipped_stage_is_cancelled_with_its_reason() throws Exception {
        String number = pilot.openUntil("recordMinutes");
        skip(number, "DISCUSSION", "zbManager");

        Meeting meeting = meetings.meetings(number).get(0);
        assertThat(meeting.state()).isEqualTo(MeetingState.CANCELLED);
        assertThat(meeting.cancelReason()).isEqualTo(REASON);
    }

    @Test
    void skipped_planning_gives_up_the_plan_and_leads_to_the_closing() throws Exception {
        String number = pilot.openUntil("giveConformityOpinion");
        skip(number, "PLANNING", "zbManager");

        Plan plan = plans.planOf(number).orElseThrow();
        assertThat(plan.state()).isEqualTo(Plan.State.WITHDRAWN);
        assertThat(approvals.roundsOf(plan.id()).get(0).approval().outcome()).isEqualTo(PlanApproval.Outcome.WITHDRAWN);
        assertThat(openTasks(number)).containsExactly("closeProgramme");
        mvc.perform(get("/programmes/" + number + "/plan").with(user("zbStaff1")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Vazgeçildi")));
        mvc.perform(get("/programmes/" + number).with(user("zbManager")))
                .andExpect(content().string(containsString("Atlanma gerekçesi: " + REASON)));
    }

    @Test
    void skipped_monitoring_leaves_the_plan_in_force() throws Exception {
        String number = pilot.openUntil("reviewProgress");
        skip(number, "MONITORING", "zbManager");

        assertThat(plans.planOf(number).orElseThrow().state()).isEqualTo(Plan.State.IN_FORCE);
        assertThat(openTasks(number)).containsExactly("closeProgramme");
        mvc.perform(get("/programmes/" + number + "/plan/progress").with(user("zbStaff1")))
                .andExpect(status().isOk());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "planProgramme",
                "approveTraining",
                "conductInterview",
                "approveNeedsReport",
                "signMinutes",
                "draftPlan",
                "approvePlan",
                "reportProgress",
                "closeProgramme"
            })
    void programme_is_cancelled_wherever_it_stands_with_all_that_runs_in_it(String task) throws Exception {
        cancelAndCheck(pilot.openUntil(task));
    }

    private void cancelAndCheck(String number) throws Exception {
        mvc.perform(post("/programmes/" + number + "/cancel")
                        .param("reason", REASON)
                        .with(user("zbManager"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/programmes/" + number))
                .andExpect(flash().attribute("notice", "programme.cancel.done"));
        walk.jobs();

        Programme programme = programmes.byNumber(number);
        assertThat(programme.status()).isEqualTo(Programme.Status.CANCELLED);
        assertThat(programme.closingNote()).isEqualTo(REASON);
        assertThat(processes.instancesOf(number)).isEmpty();
        assertThat(openTasks.openTasks(number)).isEmpty();
        assertThat(databank.latest(number).stream().flatMap(round -> databank.interviews(round.id()).stream()))
                .extracting(Interview::state)
                .allMatch(InterviewState::isEnded);
        assertThat(meetings.meetings(number))
                .extracting(Meeting::state)
                .allMatch(state -> state == MeetingState.SIGNED || state == MeetingState.CANCELLED);
        walk.process(programme.processInstanceId()).isEnded().hasPassed("programmeEndedEarly");
        mvc.perform(get("/programmes/" + number).with(user("zbManager")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("İptal edildi")))
                .andExpect(content().string(not(containsString("Programı iptal et"))));
    }

    @ParameterizedTest
    @CsvSource({"zbStaff1, 403", "zbMayor, 403", "auditor, 403", "bgManager, 403", "ftManager, 404", "admin, 404"})
    void nobody_but_a_manager_of_the_lead_may_skip_or_cancel(String person, int answer) throws Exception {
        String number = pilot.openUntil("planTraining");
        mvc.perform(post("/programmes/" + number + "/skip")
                        .param("stage", "TRAINING")
                        .param("reason", REASON)
                        .with(user(person))
                        .with(csrf()))
                .andExpect(status().is(answer));
        mvc.perform(post("/programmes/" + number + "/cancel")
                        .param("reason", REASON)
                        .with(user(person))
                        .with(csrf()))
                .andExpect(status().is(answer));
        assertThat(openTasks(number)).containsExactly("planTraining");
        if (answer == 403) {
            mvc.perform(get("/programmes/" + number).with(user(person)))
                    .andExpect(content().string(not(containsString("Bu aşamayı atla"))))
                    .andExpect(content().string(not(containsString("Programı iptal et"))));
        }
    }

    @Test
    void skipping_needs_a_reason_and_a_stage_that_is_still_running() throws Exception {
        String number = pilot.openUntil("planTraining");
        String page = "/programmes/" + number;
        mvc.perform(post(page + "/skip")
                        .param("stage", "TRAINING")
                        .param("reason", "  ")
                        .with(user("zbManager"))
                        .with(csrf())
                        .header("Referer", "http://localhost" + page))
                .andExpect(flash().attribute("problems", List.of("Gerekçeyi yazın.")));
        mvc.perform(post(page + "/skip")
                        .param("stage", "ELSEWHERE")
                        .param("reason", REASON)
                        .with(user("zbManager"))
                        .with(csrf())
                        .header("Referer", "http://localhost" + page))
                .andExpect(flash().attributeExists("problems"));
        skip(number, "MONITORING", "zbManager").andExpect(flash().attributeExists("problems"));
        assertThat(openTasks(number)).containsExactly("planTraining");
    }

    @Test
    void the_second_click_and_the_stale_page_are_told_so() throws Exception {
        String number = pilot.openUntil("planTraining");
        skip(number, "TRAINING", "zbManager").andExpect(flash().attribute("notice", "programme.skip.done"));
        skip(number, "TRAINING", "zbManager")
                .andExpect(
                        flash().attribute(
                                        "problems",
                                        List.of(
                                                "Bu aşama artık yürümüyor. Sayfayı yenileyip programın nerede olduğuna bakın.")));
        cancelAndCheck(number);
        mvc.perform(post("/programmes/" + number + "/cancel")
                        .param("reason", REASON)
                        .with(user("zbManager"))
                        .with(csrf()))
                .andExpect(flash().attribute("problems", List.of("Program sona ermiş; artık değiştirilemez.")));
        assertThat(kinds(number)).filteredOn("programmeCancelled"::equals).hasSize(1);
    }

    private ResultActions skip(String number, String stage, String person) throws Exception {
        ResultActions result = mvc.perform(post("/programmes/" + number + "/skip")
                .param("stage", stage)
                .param("reason", REASON)
                .with(user(person))
                .with(csrf())
                .header("Referer", "http://localhost/programmes/" + number));
        walk.jobs();
        return result;
    }

    private NeedsReport report(String number) {
        return reports.latest(number).orElseThrow();
    }

    private List<String> openTasks(String number) {
        return openTasks.openTasks(number).stream().map(OpenTask::key).toList();
    }

    private List<String> kinds(String number) {
        return recorder.latestOf(number, 200).stream().map(RecordEntry::kind).toList();
    }
}
