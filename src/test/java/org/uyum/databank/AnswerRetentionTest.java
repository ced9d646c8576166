package org.uyum.databank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.uyum.UyumTest;
import org.uyum.Walk;
import org.uyum.document.FileLimits;
import org.uyum.document.TableCell;
import org.uyum.document.TableFile;
import org.uyum.document.TableRow;
import org.uyum.identity.CurrentPerson;
import org.uyum.record.RecordEntry;
import org.uyum.record.Recorder;
import org.uyum.web.Dates;
import org.uyum.web.Refused;

/** Answers are kept as long as the municipality says, or until whoever they concern asks that they go. */
@UyumTest
class AnswerRetentionTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Walk walk;

    @Autowired
    AnswerRetention retention;

    @Autowired
    RetentionSweep sweep;

    @Autowired
    DatabankService databank;

    @Autowired
    InterviewService interviews;

    @Autowired
    CurrentPerson currentPerson;

    @Autowired
    Recorder recorder;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    private InterviewFixtures fixtures;
    private Interview ours;
    private Interview theirs;

    @BeforeEach
    void interview() {
        fixtures = new InterviewFixtures(beans).withQuestionnaire();
        fixtures.withInterview("zeytinburnu", "zbStaff2")
                .withInterview("bagcilar", "bgStaff1")
                .started();
        ours = fixtures.interviews().get(0);
        theirs = fixtures.interviews().get(1);
        fixtures.store(theirs, "bgStaff1", "bgManager", InterviewFixtures.answers("bagcilar"));
    }

    @Test
    void what_comes_into_the_data_bank_is_kept_for_five_years() {
        RetainedAnswers kept = retention.of(theirs.id()).orElseThrow();

        assertThat(kept.retainUntil()).isEqualTo(LocalDate.now(Dates.ISTANBUL).plusYears(5));
        assertThat(kept.isDestroyed()).isFalse();
        assertThat(retention.of(ours.id())).isEmpty();
    }

    @Test
    void what_came_there_with_an_earlier_version_gets_its_day_too() {
        jdbc.sql("delete from answers_retention where interview = ?")
                .param(theirs.id())
                .update();

        sweep.sweep();

        assertThat(retention.of(theirs.id()).orElseThrow().retainUntil())
                .isEqualTo(LocalDate.now(Dates.ISTANBUL).plusYears(5));
    }

    @Test
    void when_its_time_is_over_it_is_destroyed_by_itself_and_once() {
        keepUntil(LocalDate.now(Dates.ISTANBUL));
        sweep.sweep();
        assertThat(interviews.answers(theirs.id())).isPresent();

        keepUntil(LocalDate.now(Dates.ISTANBUL).minusDays(1));
        sweep.sweep();
        sweep.sweep();

        assertThat(interviews.answers(theirs.id())).isEmpty();
        assertThat(rows("interview_answers")).isZero();
        assertThat(databank.counted(theirs.fieldwork())).isEmpty();
        RetainedAnswers log = retention.of(theirs.id()).orElseThrow();
        assertThat(log.reason()).isEqualTo(DestructionReason.PERIOD);
        assertThat(log.rounds()).isEqualTo(1);
        assertThat(log.destroyedBy()).isNull();
        assertThat(recorder.latestOf(theirs.caseNumber(), 50).stream()
                        .filter(entry -> entry.kind().equals("answersDestroyed")))
                .extracting(RecordEntry::subject, RecordEntry::actor)
                .containsExactly(tuple("interview/" + theirs.id(), null));
        assertThat(databank.coverage(theirs.fieldwork()).total().interviewed()).isOne();
    }

    @Test
    void at_a_request_the_manager_of_the_municipality_that_asked_destroys_it() throws Exception {
        assertThat(interviews.byId(theirs.id()).appointmentPlace()).isNotNull();
        destroy("bgManager", "DATA_SUBJECT", "E-2026/114")
                .andExpect(flash().attribute("notice", "databank.retention.done"));

        assertThat(interviews.answers(theirs.id())).isEmpty();
        assertThat(retention.of(theirs.id()).orElseThrow())
                .extracting(RetainedAnswers::destroyedBy, RetainedAnswers::reason, RetainedAnswers::reference)
                .containsExactly("bgManager", DestructionReason.DATA_SUBJECT, "E-2026/114");
        mvc.perform(get(page()).with(user("bgStaff1")))
                .andExpect(content().string(containsString("imha edildi: ilgili kişinin başvurusu")))
                .andExpect(content().string(not(containsString("Karadenizliler Derneği'"))));
        mvc.perform(get("/programmes/" + theirs.caseNumber() + "/interviews").with(user("bgStaff1")))
                .andExpect(content().string(containsString("yanıtlar imha edildi")));
        // a second click
        destroy("bgManager", "DATA_SUBJECT", "").andExpect(problem("daha önce imha edilmiş"));
    }

    @Test
    void what_an_earlier_version_destroyed_and_left_in_submissions_goes_with_the_upgrade() throws Exception {
        walk.as("zbStaff2").complete(instanceOf(ours), "scheduleInterview", InterviewFixtures.appointment());
        destroy("bgManager", "ASSOCIATION", "");
        jdbc.sql("update form_submission set answers = '{}' where process_instance_id = ?")
                .param(instanceOf(theirs))
                .update();
        assertThat(submissions(theirs)).isPositive();

        jdbc.sql(new ClassPathResource("db/migration/V4_10_9__forget_destroyed.sql")
                        .getContentAsString(StandardCharsets.UTF_8)
                        .replace(";", ""))
                .update();

        assertThat(submissions(theirs)).isZero();
        assertThat(submissions(ours)).isPositive();
    }

    private String instanceOf(Interview interview) {
        return interviews.byId(interview.id()).processInstanceId();
    }

    private int submissions(Interview interview) {
        return jdbc.sql("select count(*) from form_submission where process_instance_id = ? and answers is not null")
                .param(instanceOf(interview))
                .query(Integer.class)
                .single();
    }

    @Test
    void nobody_else_destroys_it() throws Exception {
        for (String person : List.of("bgStaff1", "zbManager", "zbStaff1")) {
            destroy(person, "ASSOCIATION", "").andExpect(problem("yalnızca görüşmeyi yapan belediyenin yöneticisi"));
        }
        destroy("auditor", "ASSOCIATION", "").andExpect(status().isForbidden());
        destroy("ftManager", "ASSOCIATION", "").andExpect(status().isNotFound());
        destroy("bgManager", "whatever", "").andExpect(flash().attributeExists("problems"));
        assertThatThrownBy(() -> currentPerson.as("zbManager", () -> {
                    retention.destroy(ours.id(), DestructionReason.ASSOCIATION, "");
                    return null;
                }))
                .isInstanceOf(Refused.class);
        assertThat(interviews.answers(theirs.id())).isPresent();
    }

    @Test
    void the_number_of_a_request_is_short_and_holds_no_personal_data() throws Exception {
        destroy("bgManager", "DATA_SUBJECT", "5".repeat(121)).andExpect(problem("en fazla 120"));
        destroy("bgManager", "DATA_SUBJECT", "biri@example.org").andExpect(problem("e-posta"));
        assertThat(interviews.answers(theirs.id())).isPresent();
    }

    @Test
    void the_page_shows_to_each_municipality_what_goes_soon_and_what_went() throws Exception {
        keepUntil(LocalDate.now(Dates.ISTANBUL).plusMonths(3));
        for (String person : List.of("bgManager", "bgStaff1")) {
            mvc.perform(get("/databank/retention").with(user(person)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString(theirs.organisationName())))
                    .andExpect(content().string(containsString("60 ay")));
        }
        mvc.perform(get("/databank/retention").with(user("zbManager")))
                .andExpect(content().string(not(containsString(theirs.caseNumber()))));
        mvc.perform(get("/databank/retention").with(user("zbMayor"))).andExpect(status().isForbidden());
        mvc.perform(get("/databank/retention").with(user("auditor"))).andExpect(status().isOk());

        destroy("bgManager", "ASSOCIATION", "E-2026/115");
        mvc.perform(get("/databank/retention").with(user("bgStaff2")))
                .andExpect(content().string(containsString("E-2026/115")))
                .andExpect(content().string(containsString("derneğin rızasını geri alması")));
    }

    @Test
    void after_three_years_nobody_knows_who_did_it() throws Exception {
        destroy("bgManager", "ASSOCIATION", "E-2026/116");
        jdbc.sql("update answers_retention set destroyed_at = ? where interview = ?")
                .params(OffsetDateTime.now(ZoneOffset.UTC).minusYears(3).minusDays(1), theirs.id())
                .update();

        sweep.sweep();

        RetainedAnswers log = retention.of(theirs.id()).orElseThrow();
        assertThat(log.isDestroyed()).isTrue();
        assertThat(log.destroyedBy()).isNull();
        assertThat(log.reference()).isNull();
    }

    @Test
    void the_register_of_processing_tells_what_is_asked_why_and_how_long_and_that_it_was_taken_is_logged()
            throws Exception {
        long before = exports("bagcilar");
        byte[] file = mvc.perform(post("/databank/retention/register")
                        .with(user("bgManager"))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        List<TableRow> rows = TableFile.read(file, new FileLimits(1_000_000, 10_000_000, 1_000))
                .rows();
        assertThat(rows.get(0).cells().get(0).text()).isEqualTo("İşleme faaliyeti");
        assertThat(rows)
                .anySatisfy(row -> assertThat(row.cells().values().stream().map(TableCell::text))
                        .anyMatch(cell -> cell.startsWith("Dernek görüşmeleri: Dernek İhtiyaç Analizi Anketi"))
                        .anyMatch(cell -> cell.contains("özel nitelikli ("))
                        .contains("Zeytinburnu Belediyesi", "veri bankasına girişten sonra 60 ay"));
        assertThat(exports("bagcilar")).isEqualTo(before + 1);

        mvc.perform(post("/databank/retention/register").with(user("auditor")).with(csrf()))
                .andExpect(status().isOk());
        mvc.perform(post("/databank/retention/register").with(user("bgStaff1")).with(csrf()))
                .andExpect(problem("yöneticileri ve denetçileri"));
    }

    private long exports(String municipality) {
        return jdbc.sql("select count(*) from access_event where kind = 'EXPORTED' and municipality = ?")
                .param(municipality)
                .query(Long.class)
                .single();
    }

    private void keepUntil(LocalDate day) {
        jdbc.sql("update answers_retention set retain_until = ? where interview = ?")
                .params(day, theirs.id())
                .update();
    }

    private int rows(String table) {
        return jdbc.sql("select count(*) from " + table + " where interview = ?")
                .param(theirs.id())
                .query(Integer.class)
                .single();
    }

    private String page() {
        return "/programmes/" + theirs.caseNumber() + "/interviews/" + theirs.id();
    }

    private ResultActions destroy(String person, String reason, String reference) throws Exception {
        return mvc.perform(post(page() + "/destruction")
                .param("reason", reason)
                .param("reference", reference)
                .with(user(person))
                .with(csrf()));
    }

    private static org.springframework.test.web.servlet.ResultMatcher problem(String part) {
        return flash().attribute("problems", hasItem(containsString(part)));
    }
}
