package org.uyum.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uyum.ForeignTexts;
import org.uyum.ReadPage;
import org.uyum.UyumTest;
import org.uyum.Walk;
import org.uyum.identity.CurrentPerson;
import org.uyum.planning.Plan;
import org.uyum.planning.PlanningService;
import org.uyum.programme.Programme;
import org.uyum.programme.ProgrammeService;

/**
 * The demo's programmes come to their states, and the first goes on from its plan in force to its closing. All is done by
 * people who read English, and the official texts are Turkish all the same.
 */
@UyumTest
class DemoProgrammesTest {

    @Autowired
    private DemoAssociations associations;

    @Autowired
    private DemoProgrammes demo;

    @Autowired
    private ProgrammeService programmes;

    @Autowired
    private PlanningService plans;

    @Autowired
    private CurrentPerson currentPerson;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Walk walk;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void readEnglish() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void forgetLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void a_programme_runs_from_its_opening_to_the_plan_in_force_and_its_closing() {
        associations.provide();
        demo.provide();

        List<Programme> made = currentPerson.as(
                "zbManager",
                () -> programmes.visible().stream().filter(Programme::demo).toList());
        assertThat(made).hasSize(3);
        Programme opened = made.get(0);
        Programme interviewing = made.get(1);
        Programme inForce = made.get(2);

        assertThat(walk.isOpen(opened.number(), "planProgramme")).isTrue();
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(interviewing.number())
                        .taskDefinitionKey("scheduleInterview")
                        .list())
                .extracting(Task::getTenantId)
                .contains("zeytinburnu", "bagcilar", "fatih");
        assertThat(plans.planOf(inForce.number())).get().extracting(Plan::state).isEqualTo(Plan.State.IN_FORCE);

        String number = inForce.number();
        walk.jobs();
        monitorHalfYear(number);
        while (!walk.isOpen(number, "evaluateYear")) {
            walk.as("zbManager").correlate("reportingOpened", waitingMonitoring(number));
            walk.jobs();
            monitorHalfYear(number);
        }
        assertThat(walk.as("zbManager")
                        .formOf(number, "evaluateYear")
                        .get("progressRows")
                        .toString())
                .contains("F1.1.1", "F2.1.2", "100%");
        walk.as("zbManager")
                .complete(
                        number,
                        "evaluateYear",
                        Map.of(
                                "achievement", "partly",
                                "evaluation", "Yıl değerlendirildi.",
                                "recommendations", "Kurslar sürdürülsün."));
        walk.as("zbManager")
                .complete(number, "closeProgramme", Map.of("closingNote", "Birim kuruldu; plan dönemi tamamlandı."));
        assertThat(programmes.byNumber(number).status()).isEqualTo(Programme.Status.CLOSED);
        assertOfficialTextsAreTurkish(number);
    }

    /** Minutes, reports, plans and monitoring reports as they were frozen, and the texts that were drafted for them. */
    private void assertOfficialTextsAreTurkish(String number) {
        List<String> documents =
                texts("select content from stored_document where content like '%' || ? || '%'", number);
        assertThat(documents).hasSizeGreaterThanOrEqualTo(10);
        ForeignTexts english = new ForeignTexts("tr");
        documents.forEach(document -> assertThat(
                        ReadPage.of(document).texts().stream().map(ReadPage.Text::text))
                .allSatisfy(text -> assertThat(english.problem(text)).as(text).isEmpty()));
        Stream<String> drafted = Stream.of(
                        "select title from stored_document where content like '%' || ? || '%'",
                        "select s.content from report_section s join needs_report r on s.report = r.id where r.case_number = ?",
                        "select f.content from finding f join needs_report r on f.report = r.id where r.case_number = ?",
                        "select a.text from agenda_item a join meeting m on a.meeting_id = m.id where m.case_number = ?")
                .flatMap(texts -> texts(texts, number).stream());
        assertThat(drafted)
                .hasSizeGreaterThan(30)
                .allSatisfy(text -> assertThat(english.problem(text)).as(text).isEmpty());
    }

    private List<String> texts(String sql, String number) {
        return jdbc.sql(sql).param(number).query(String.class).list();
    }

    private String waitingMonitoring(String number) {
        return walk.instance("planMonitoring", number);
    }

    private void monitorHalfYear(String number) {
        while (walk.isOpen(number, "reportProgress")) {
            walk.as("zbStaff1")
                    .complete(number, "reportProgress", Map.of("percent", 100, "done", "Tamamlandı.", "actual", 400));
        }
        while (walk.isOpen(number, "reviewProgress")) {
            walk.as("zbManager").complete(number, "reviewProgress", Map.of("decision", "accept"));
        }
        walk.jobs();
        walk.as("zbStaff1")
                .complete(number, "compileMonitoringReport", Map.of("summary", "Faaliyetler plana uygun yürüdü."));
        walk.jobs();
    }
}
