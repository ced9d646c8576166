package org.uyum.databank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.uyum.UyumTest;

/** A data bank that does not hold all interviews does not pass for one that does. */
@UyumTest
class IncompleteBankTest {

    private static final String FILLING = "Veri bankası dolduruluyor";
    private static final String PART = "Veri bankası eksik";
    private static final String UNREADABLE = "program artık okuyamıyor";
    private static final String EMPTY = "Veri bankasında görebileceğiniz bir görüşme yok";

    @Autowired
    ApplicationContext beans;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BankFilling filling;

    @Autowired
    DatabankService databank;

    private InterviewFixtures fixtures;
    private Interview ours;
    private Interview theirs;
    private Long version;
    private Long unreadable;

    @BeforeEach
    void store() {
        fixtures = new InterviewFixtures(beans)
                .withQuestionnaire()
                .withInterview("zeytinburnu", "zbStaff2")
                .withInterview("bagcilar", "bgStaff1")
                .started();
        ours = fixtures.interviews().get(0);
        theirs = fixtures.interviews().get(1);
        fixtures.store(ours, "zbStaff2", "zbStaff3", InterviewFixtures.answers("zeytinburnu"));
        fixtures.store(theirs, "bgStaff1", "bgManager", InterviewFixtures.answers("bagcilar"));
        version = fixtures.fieldwork().questionnaireVersion();
    }

    @AfterEach
    void mend() {
        if (unreadable != null) {
            jdbc.sql("update fieldwork set questionnaire_version = ? where questionnaire_version = ?")
                    .params(version, unreadable)
                    .update();
            jdbc.sql("delete from bank_entry where questionnaire_version = ?")
                    .param(unreadable)
                    .update();
            jdbc.sql("delete from bank_backlog").update();
            jdbc.sql("delete from questionnaire_version where id = ?")
                    .param(unreadable)
                    .update();
        }
        filling.fillAtStart();
        assertThat(kept()).contains(ours.id(), theirs.id());
    }

    @Test
    void as_long_as_interviews_are_missing_all_pages_say_so_and_no_file_is_handed_out() throws Exception {
        page("/databank", "zbStaff1").andExpect(content().string(not(containsString(FILLING))));
        int all = countedFor("zeytinburnu");
        takeOut(ours);
        filling.afterSingletonsInstantiated();

        String told = FILLING + ": görebileceğiniz " + all + " görüşmeden " + (all - 1) + " tanesi hazır";
        for (String path : List.of("/databank", "/databank/associations", file(theirs), file(ours))) {
            page(path, "zbStaff1")
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString(told)));
        }
        search("Dernek", "zbStaff1").andExpect(content().string(containsString(told)));
        mvc.perform(get("/databank").cookie(new Cookie("uyum-language", "en")).with(user("zbManager")))
                .andExpect(content()
                        .string(containsString("The data bank is being filled: " + (all - 1) + " of the " + all)))
                .andExpect(content().string(not(containsString("/databank/export"))))
                .andExpect(content().string(not(containsString("/databank/figures"))));
        for (String format : List.of("XLSX", "CSV")) {
            refused(post("/databank/export").param("format", format), "zbStaff1");
        }
        refused(post("/databank/figures"), "zbStaff1");
        refused(post("/databank/figures"), "zbMayor");

        filling.fill();

        for (String path : List.of("/databank", "/databank/associations", file(ours))) {
            page(path, "zbStaff1")
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString(FILLING))));
        }
        taken(post("/databank/export").param("format", "CSV"), "zbStaff1");
    }

    @Test
    void who_may_not_see_what_is_missing_is_told_nothing_and_who_sees_counts_no_small_number() throws Exception {
        int all = countedFor("zeytinburnu");
        takeOut(ours);
        filling.afterSingletonsInstantiated();

        page("/databank", "bgStaff1").andExpect(content().string(not(containsString(FILLING))));
        page(file(ours), "bgStaff1").andExpect(status().isNotFound());
        page(file(ours), "zbMayor").andExpect(status().isNotFound());
        page("/databank", "zbMayor")
                .andExpect(content().string(containsString(FILLING + ": görebileceğiniz * görüşmeden")))
                .andExpect(content().string(not(containsString("görebileceğiniz " + all))));
    }

    @Test
    void nothing_is_said_to_be_empty_that_is_only_not_there_yet() throws Exception {
        String bagcilar = "municipality = 'bagcilar' or lead_municipality = 'bagcilar'";
        jdbc.sql("delete from bank_entry where " + bagcilar).update();
        filling.afterSingletonsInstantiated();

        for (String path : List.of("/databank", "/databank/associations")) {
            page(path, "bgStaff1")
                    .andExpect(content().string(containsString(FILLING)))
                    .andExpect(content().string(not(containsString(EMPTY))));
        }
    }

    @Test
    void the_needs_analysis_reads_the_answers_themselves() {
        takeOut(ours);
        takeOut(theirs);

        assertThat(databank.counted(ours.fieldwork()))
                .extracting(StoredAnswers::interview)
                .containsExactly(ours.id(), theirs.id());
    }

    @Test
    void what_another_program_coded_is_not_counted_until_it_is_coded_anew() throws Exception {
        int all = countedFor("zeytinburnu");
        jdbc.sql("update bank_entry set coded_by = 'earlier', answers_a = '' where interview = ?")
                .param(ours.id())
                .update();

        page("/databank", "zbStaff1")
                .andExpect(content().string(containsString(all + " görüşmeden " + (all - 1) + " tanesi hazır")))
                .andExpect(content().string(containsString("Görüşme sayısı: " + (all - 1))));
        search(ours.organisationName(), "zbStaff1")
                .andExpect(content().string(not(containsString(ours.organisationName() + "</a>"))));
        refused(post("/databank/export").param("format", "XLSX"), "zbStaff1");

        // of a later program, as far as this one knows: its nodes code it, and not both in turns
        filling.fill();
        assertThat(codes(ours)).isEmpty();

        filling.fillAtStart();
        assertThat(codes(ours)).isNotEmpty();
        page("/databank", "zbStaff1").andExpect(content().string(not(containsString(FILLING))));
    }

    @Test
    void an_interview_that_cannot_be_put_in_holds_up_no_other_and_files_say_that_it_is_left_out() throws Exception {
        String answers = jdbc.sql("select answers from interview_answers where interview = ?")
                .param(ours.id())
                .query(String.class)
                .single();
        setAnswers("{\"b12_open\": ");
        takeOut(ours);
        takeOut(theirs);

        filling.fillAtStart();

        assertThat(kept()).contains(theirs.id()).doesNotContain(ours.id());
        page("/databank", "zbStaff1")
                .andExpect(content().string(containsString(PART)))
                .andExpect(content().string(containsString("dışarıda kalan görüşme sayısı: 1.")))
                .andExpect(content().string(containsString("veri bankasına alınamadı")));
        MockHttpServletResponse file = taken(post("/databank/export").param("format", "CSV"), "zbStaff1");
        assertThat(name(file)).contains("veri-bankasi-eksik-");
        assertThat(leftOut(taken(post("/databank/export").param("format", "XLSX"), "zbStaff1")))
                .containsExactly("1");
        assertThat(leftOut(taken(post("/databank/figures"), "zbStaff1"))).containsExactly("*");

        setAnswers(answers);
        filling.fill();
        assertThat(kept()).doesNotContain(ours.id());
        filling.fillAtStart();
        assertThat(kept()).contains(ours.id());
    }

    @Test
    void a_version_that_can_no_longer_be_read_takes_neither_the_program_nor_other_interviews_with_it()
            throws Exception {
        Interview other = another();
        int all = countedFor("zeytinburnu");
        unreadable = unreadableVersion();
        jdbc.sql("update fieldwork set questionnaire_version = ? where id = ?")
                .params(unreadable, ours.fieldwork())
                .update();
        jdbc.sql("update bank_entry set questionnaire_version = ? where interview = ?")
                .params(unreadable, theirs.id())
                .update();
        takeOut(ours);
        takeOut(other);

        filling.fillAtStart();

        assertThat(kept()).contains(theirs.id(), other.id()).doesNotContain(ours.id());
        String told = PART + ": görebileceğiniz " + all + " görüşmeden " + (all - 2) + " tanesi sayılıyor";
        for (String path : List.of(
                "/databank", "/databank?version=" + unreadable, "/databank/associations", file(ours), file(theirs))) {
            page(path, "zbStaff1")
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString(told)))
                    .andExpect(
                            content().string(containsString("unreadable, sürüm 1, dışarıda kalan görüşme sayısı: 2.")))
                    .andExpect(content().string(containsString(UNREADABLE)));
        }
        search(other.organisationName(), "zbStaff1")
                .andExpect(content().string(containsString(other.organisationName() + "</a>")));
        mvc.perform(get("/databank").cookie(new Cookie("uyum-language", "en")).with(user("auditor")))
                .andExpect(content().string(containsString("unreadable, version 1, interviews left out: 2.")));
        page("/programmes/" + ours.caseNumber() + "/interviews/" + ours.id(), "zbStaff1")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(UNREADABLE)));
        page("/databank", "zbMayor")
                .andExpect(content().string(containsString("unreadable, sürüm 1, dışarıda kalan görüşme sayısı: *.")));

        MockHttpServletResponse file = taken(post("/databank/export").param("format", "XLSX"), "zbStaff1");
        assertThat(leftOut(file)).containsExactly("2");
        taken(post("/databank/retention/register"), "zbManager");
    }

    private Interview another() {
        InterviewFixtures later = new InterviewFixtures(beans)
                .withQuestionnaire()
                .withInterview("zeytinburnu", "zbStaff2")
                .started();
        Interview other = later.interviews().get(0);
        later.store(other, "zbStaff2", "zbStaff3", InterviewFixtures.answers("zeytinburnu"));
        return other;
    }

    private Long unreadableVersion() {
        jdbc.sql(
                        """
                        insert into questionnaire_version (form_id, version_no, title, file_name, source, sha256, status,
                            created_at, version)
                        values ('unreadable', 1, 'Okunamaz', 'a.xlsx', 'AAAA', 'unreadable', 'APPROVED', ?, 0)""")
                .param(OffsetDateTime.now(ZoneOffset.UTC))
                .update();
        return jdbc.sql("select id from questionnaire_version where form_id = 'unreadable'")
                .query(Long.class)
                .single();
    }

    private void setAnswers(String answers) {
        jdbc.sql("update interview_answers set answers = ? where interview = ?")
                .params(answers, ours.id())
                .update();
    }

    private void takeOut(Interview interview) {
        jdbc.sql("delete from bank_entry where interview = ?")
                .param(interview.id())
                .update();
    }

    private List<Long> kept() {
        return jdbc.sql("select interview from bank_entry").query(Long.class).list();
    }

    private String codes(Interview interview) {
        return jdbc.sql("select answers_a from bank_entry where interview = ?")
                .param(interview.id())
                .query(String.class)
                .single();
    }

    private int countedFor(String municipality) {
        return jdbc.sql("select count(*) from bank_entry where municipality = :code or lead_municipality = :code")
                .param("code", municipality)
                .query(Integer.class)
                .single();
    }

    private static String file(Interview interview) {
        return "/databank/associations/" + interview.organisation();
    }

    private ResultActions page(String path, String person) throws Exception {
        return mvc.perform(get(path).with(user(person)));
    }

    private ResultActions search(String words, String person) throws Exception {
        return mvc.perform(post("/databank/search")
                .param("search", words)
                .with(user(person))
                .with(csrf()));
    }

    private void refused(MockHttpServletRequestBuilder export, String person) throws Exception {
        Object problems = mvc.perform(export.with(user(person)).with(csrf()))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getFlashMap()
                .get("problems");
        assertThat(problems).asString().contains("Dosya indirilmedi: veri bankası dolduruluyor");
    }

    private MockHttpServletResponse taken(MockHttpServletRequestBuilder export, String person) throws Exception {
        return mvc.perform(export.with(user(person)).with(csrf()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
    }

    private static String name(MockHttpServletResponse file) {
        return URLDecoder.decode(file.getHeader("Content-Disposition"), StandardCharsets.UTF_8);
    }

    /** The numbers of the sheet that names what is left out. */
    private static List<String> leftOut(MockHttpServletResponse file) throws Exception {
        assertThat(name(file)).contains("-eksik-");
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file.getContentAsByteArray()))) {
            Sheet sheet = workbook.findSheet("dışarıda kalanlar").orElseThrow();
            return sheet.read().stream().skip(1).map(IncompleteBankTest::number).toList();
        }
    }

    private static String number(Row row) {
        return row.getCell(1).getRawValue();
    }
}
