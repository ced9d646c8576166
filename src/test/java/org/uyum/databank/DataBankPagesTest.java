package org.uyum.databank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.uyum.UyumTest;
import org.uyum.Walk;

/** Who sees, finds and takes out what of the data bank. */
@UyumTest
class DataBankPagesTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    MockMvc mvc;

    @Autowired
    Walk walk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BankKeeping keeping;

    @Autowired
    BankFilling filling;

    private InterviewFixtures fixtures;
    private String programme;
    private Interview ours;
    private Interview theirs;

    @BeforeEach
    void store() {
        fixtures = new InterviewFixtures(beans)
                .withQuestionnaire()
                .withInterview("zeytinburnu", "zbStaff2")
                .withInterview("bagcilar", "bgStaff1")
                .started();
        programme = fixtures.programme.number();
        ours = fixtures.interviews().get(0);
        theirs = fixtures.interviews().get(1);
        fixtures.store(
                ours,
                "zbStaff2",
                "zbStaff3",
                InterviewFixtures.with(
                        InterviewFixtures.answers("zeytinburnu"), "b12_open", "=2+3 İSTANBUL ile Isparta arasında"));
        fixtures.store(
                theirs,
                "bgStaff1",
                "bgManager",
                InterviewFixtures.with(
                        InterviewFixtures.with(InterviewFixtures.answers("bagcilar"), "b12_open", "Kiralar yüksek"),
                        "a04_members",
                        1301L));
    }

    @Test
    void the_lead_counts_all_interviews_of_its_programme_and_a_partner_its_own() throws Exception {
        mvc.perform(get("/databank").param("programme", programme).with(user("zbStaff1")))
                .andExpect(content().string(containsString("Görüşme sayısı: 2")))
                .andExpect(content().string(containsString("Bağcılar Belediyesi")))
                .andExpect(content().string(containsString("A4. Kayıtlı üye sayısı")))
                .andExpect(content().string(containsString("derneğin beyanı; beyanlar toplanmaz")))
                .andExpect(content().string(not(containsString(">Toplam<"))));
        mvc.perform(get("/databank").param("programme", programme).with(user("bgStaff2")))
                .andExpect(content().string(containsString("Görüşme sayısı: 1")))
                .andExpect(content().string(not(containsString("Zeytinburnu Belediyesi"))));
        mvc.perform(get("/databank").param("programme", programme).with(user("auditor")))
                .andExpect(content().string(containsString("Görüşme sayısı: 2")));
        mvc.perform(get("/databank")
                        .param("programme", programme)
                        .param("municipality", "bagcilar")
                        .param("section", "B")
                        .param("by", "TYPE")
                        .with(user("zbManager")))
                .andExpect(content().string(containsString("Görüşme sayısı: 1")))
                .andExpect(content().string(containsString("B. İhtiyaç ve sorunlar")));
    }

    @Test
    void who_reads_no_single_interviews_sees_no_small_numbers_and_no_associations() throws Exception {
        for (String person : List.of("zbStrategy", "zbMayor", "zbCouncil")) {
            mvc.perform(get("/databank").with(user(person)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("/databank/figures")))
                    .andExpect(content().string(not(containsString("/databank/export"))))
                    .andExpect(content().string(not(containsString(ours.organisationName()))));
            mvc.perform(get("/databank/associations").with(user(person))).andExpect(status().isNotFound());
            mvc.perform(get(file(ours)).with(user(person))).andExpect(status().isNotFound());
            search("istanbul", person).andExpect(status().isNotFound());
            export("XLSX", person).andExpect(status().isForbidden());
        }
    }

    @Test
    void of_fewer_interviews_than_the_threshold_the_page_tells_no_answer() throws Exception {
        jdbc.sql("delete from bank_entry where interview not in (?, ?)")
                .params(ours.id(), theirs.id())
                .update();
        try {
            for (String section : List.of("A", "B", "C")) {
                for (String by : List.of("", "MUNICIPALITY", "PROGRAMME")) {
                    String page = mvc.perform(get("/databank")
                                    .param("section", section)
                                    .param("by", by)
                                    .with(user("zbMayor")))
                            .andExpect(status().isOk())
                            .andReturn()
                            .getResponse()
                            .getContentAsString();
                    assertThat(page)
                            .contains(
                                    "Görüşme sayısı: *", "Görüşme sayısı 5 altında. Yanıtlardan hiçbir şey gösterilmez")
                            .doesNotContain("<tbody>", "Hemşehri derneği", "Artvin", "Yanıtsız");
                }
            }
            mvc.perform(get("/databank")
                            .cookie(new Cookie("uyum-language", "en"))
                            .with(user("zbCouncil")))
                    .andExpect(content().string(containsString("There are fewer than 5 interviews here.")));
            mvc.perform(get("/databank").with(user("zbManager")))
                    .andExpect(content().string(containsString("Görüşme sayısı: 2")))
                    .andExpect(content().string(containsString("Artvin")));
            assertThat(sheets("zbMayor", ""))
                    .allSatisfy(sheet ->
                            assertThat(sheet).hasSize(3).element(2).asString().contains("5 altında"));
        } finally {
            filling.fillAtStart();
        }
    }

    @Test
    void who_reads_counts_alone_divides_them_and_does_not_narrow_them_down() throws Exception {
        String all = page("", "zbMayor");
        assertThat(all)
                .contains("name=\"by\"", "Sayılar bir kırılıma göre bölünebilir, süzülemez")
                .doesNotContain("<select id=\"filter", "Seçim uygulanmadı");
        for (String filter : List.of(
                "programme=" + programme,
                "municipality=bagcilar",
                "neighbourhood=ba_other",
                "type=hometown",
                "version=" + fixtures.fieldwork().questionnaireVersion())) {
            String narrowed = page(filter, "zbStrategy");
            assertThat(narrowed).contains("Seçim uygulanmadı: tek tek görüşmeleri okumayanlar sayıları süzemez.");
            assertThat(counted(narrowed)).isEqualTo(counted(all));
            Object problems = mvc.perform(post("/databank/figures?" + filter)
                            .with(user("zbCouncil"))
                            .with(csrf()))
                    .andExpect(status().isSeeOther())
                    .andReturn()
                    .getFlashMap()
                    .get("problems");
            assertThat(problems).asString().contains("Seçim uygulanmadı");
        }
        assertThat(page("programme=" + programme, "zbManager"))
                .contains("Görüşme sayısı: 2", "<select id=\"filterPROGRAMME\"")
                .doesNotContain("Seçim uygulanmadı", "süzülemez");
    }

    @Test
    void numbers_are_written_in_the_language_of_whoever_reads_them() throws Exception {
        assertThat(page("programme=" + programme, "zbManager")).contains(">710,5<", ">1.301<");
        mvc.perform(get("/databank")
                        .param("programme", programme)
                        .cookie(new Cookie("uyum-language", "en"))
                        .with(user("zbManager")))
                .andExpect(content().string(containsString(">710.5<")))
                .andExpect(content().string(containsString(">1,301<")))
                .andExpect(content().string(not(containsString("710,5"))));
    }

    private String page(String query, String person) throws Exception {
        return mvc.perform(get("/databank?" + query).with(user(person)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static String counted(String page) {
        return page.substring(page.indexOf("Görüşme sayısı: "))
                .lines()
                .findFirst()
                .orElseThrow();
    }

    @Test
    void administrators_and_municipalities_outside_find_nothing() throws Exception {
        for (String person : List.of("ftStaff1", "admin")) {
            mvc.perform(get("/databank").param("programme", programme).with(user(person)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("Görüşme sayısı"))));
            mvc.perform(get(file(ours)).with(user(person))).andExpect(status().isNotFound());
        }
        export("XLSX", "admin").andExpect(status().isForbidden());
        mvc.perform(post("/databank/figures").with(user("admin")).with(csrf())).andExpect(status().isForbidden());
        mvc.perform(get(file(ours)).with(user("bgStaff1"))).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"istanbul", "ISTANBUL", "İstanbul ISPARTA", "ısparta", "isparta karadenız"})
    void words_are_found_in_names_and_answers_however_they_are_typed(String words) throws Exception {
        search(words, "zbStaff1")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(ours.organisationName() + "<")))
                .andExpect(content().string(not(containsString(theirs.organisationName() + "<"))));
        search(words, "bgStaff1").andExpect(content().string(not(containsString(ours.organisationName() + "<"))));
        search(words + " yokboyle", "zbStaff1")
                .andExpect(content().string(containsString("Bu seçime uyan görüşme yok.")));
    }

    @Test
    void answers_about_persons_are_found_only_where_they_were_asked() throws Exception {
        search("zb07", "zbStaff1").andExpect(content().string(containsString(ours.organisationName() + "<")));
        search("zb07", "auditor").andExpect(content().string(containsString("Bu seçime uyan görüşme yok.")));
        search("% _", "zbStaff1").andExpect(content().string(containsString(theirs.organisationName() + "<")));
    }

    @Test
    void without_words_the_choice_stands_in_the_address() throws Exception {
        mvc.perform(post("/databank/search")
                        .param("municipality", "bagcilar")
                        .param("search", " ")
                        .param("page", "2")
                        .with(user("auditor"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/databank/associations?municipality=bagcilar&page=2"));
    }

    @Test
    void all_that_is_known_about_an_association_names_its_source() throws Exception {
        mvc.perform(get(file(ours)).with(user("zbManager")))
                .andExpect(content().string(containsString("/programmes/" + programme + "/interviews/" + ours.id())))
                .andExpect(content().string(containsString("=2+3 İSTANBUL ile Isparta arasında")))
                .andExpect(content().string(containsString("sürüm 1")))
                .andExpect(content().string(containsString("Görüşmeci kodu")));
        mvc.perform(get(file(theirs)).with(user("zbManager")))
                .andExpect(content().string(containsString("Kiralar yüksek")))
                .andExpect(content().string(not(containsString("Görüşmeci kodu"))));
        mvc.perform(get(file(theirs)).with(user("auditor")))
                .andExpect(content().string(not(containsString("Görüşmeci kodu"))));
    }

    @Test
    void a_newer_interview_comes_first_and_earlier_answers_stay() throws Exception {
        // the same answers as of an interview of a year later, in which one was corrected
        Map<String, Object> changed = Map.of("b12_open", "Bir yıl sonra durum iyi");
        jdbc.sql(
                        """
                        insert into interview_answers (interview, round, answers, municipality, neighbourhood, assoc_type,
                            interview_date, entered_by, entered_at)
                        select interview, 2, ?, municipality, neighbourhood, assoc_type, date '2027-03-01', entered_by,
                            entered_at
                        from interview_answers where interview = ? and round = 1""")
                .params(new org.uyum.questionnaire.AnswerDocument(changed).toJson(), ours.id())
                .update();
        keeping.keep(ours);

        mvc.perform(get(file(ours)).with(user("zbStaff1")))
                .andExpect(content().string(containsString("Bir yıl sonra durum iyi")))
                .andExpect(content().string(containsString("Önceki yanıtlar: 1")))
                .andExpect(content().string(containsString("=2+3 İSTANBUL")));
        search("yil iyi", "zbStaff1").andExpect(content().string(containsString(ours.organisationName() + "<")));
        search("isparta", "zbStaff1").andExpect(content().string(not(containsString(ours.organisationName() + "<"))));
    }

    @Test
    void a_csv_opens_in_turkish_excel_and_computes_nothing() throws Exception {
        String csv = new String(
                export("CSV", "zbStaff1").andReturn().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFF\"_id\";\"__version__\"");
        List<String> heads = Arrays.asList(
                csv.lines().findFirst().orElseThrow().replace("\"", "").split(";"));
        assertThat(heads)
                .contains("a02_origin_province", "a02_origin_province/tr08", "interviewer_code")
                .doesNotContain("c12_contact");
        assertThat(csv.lines()).hasSize(3);
        assertThat(csv).contains(";\"'=2+3 İSTANBUL ile Isparta arasında\"").doesNotContain(";\"=");
        List<String> row =
                Arrays.asList(csv.lines().skip(1).findFirst().orElseThrow().split(";", -1));
        assertThat(row.get(heads.indexOf("a02_origin_province"))).isEqualTo("\"tr08 tr52\"");
        assertThat(row.get(heads.indexOf("a02_origin_province/tr08"))).isEqualTo("\"1\"");
        assertThat(row.get(heads.indexOf("a02_origin_province/tr01"))).isEqualTo("\"0\"");
        assertThat(row.get(heads.indexOf("interviewer_code"))).isEqualTo("\"ZB07\"");
        // the code of the partner's interviewer stays with the partner
        List<String> other =
                Arrays.asList(csv.lines().skip(2).findFirst().orElseThrow().split(";", -1));
        assertThat(other.get(heads.indexOf("interviewer_code"))).isEqualTo("\"\"");
    }

    @Test
    void a_workbook_holds_data_labels_and_what_they_mean() throws Exception {
        byte[] file = export("XLSX", "auditor").andReturn().getResponse().getContentAsByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Sheet> sheets = workbook.getSheets().toList();
            assertThat(sheets).extracting(Sheet::getName).containsExactly("veri", "etiketler", "kod kitabı");
            List<Row> data = sheets.get(0).read();
            assertThat(data).hasSize(3);
            assertThat(texts(data.get(0)))
                    .contains("__version__", "a02_origin_province/tr52")
                    .doesNotContain("interviewer_code");
            assertThat(texts(data.get(1))).contains("=2+3 İSTANBUL ile Isparta arasında", "120");
            assertThat(texts(sheets.get(1).read().get(1))).contains("Hemşehri derneği", "Artvin, Ordu");
            assertThat(sheets.get(2).read())
                    .anySatisfy(row -> assertThat(texts(row)).contains("a02_origin_province", "tr52"));
        }
    }

    @ParameterizedTest
    @CsvSource({"zbStaff1, 2", "bgStaff1, 1"})
    void what_is_taken_out_is_logged_without_answers_or_words(String person, int rows) throws Exception {
        mvc.perform(post("/databank/export")
                        .param("format", "CSV")
                        .param("programme", programme)
                        .param("search", "Karadenizliler")
                        .with(user(person))
                        .with(csrf()))
                .andExpect(status().isOk());
        List<String> logged = jdbc.sql(
                        "select details from access_event where kind = 'EXPORTED' and actor = ? and municipality = ? order by id desc")
                .params(person, person.startsWith("zb") ? "zeytinburnu" : "bagcilar")
                .query(String.class)
                .list();
        assertThat(logged.get(0))
                .contains("\"what\":\"dataBank\"", "\"rows\":" + rows, programme, "\"searched\":true")
                .doesNotContain("Karadeniz");
    }

    @Test
    void a_file_of_counts_hides_small_numbers_whoever_takes_it() throws Exception {
        for (String person : List.of("zbStaff1", "auditor")) {
            for (List<List<String>> sheet : sheets(person, programme)) {
                assertThat(sheet).hasSize(3);
                assertThat(sheet.get(1)).contains("*").doesNotContain("2", "1");
                assertThat(sheet.get(2)).asString().contains("Görüşme sayısı 5 altında");
            }
        }
        for (List<List<String>> sheet : sheets("zbMayor", "")) {
            assertThat(sheet).allSatisfy(row -> assertThat(row).doesNotContain("a09_legal_status"));
        }
    }

    /** The texts in the rows of the three parts of a file of counts by municipality. */
    private List<List<List<String>>> sheets(String person, String programme) throws Exception {
        byte[] file = mvc.perform(post("/databank/figures")
                        .param("programme", programme)
                        .param("by", "MUNICIPALITY")
                        .with(user(person))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        List<List<List<String>>> sheets = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            for (Sheet sheet : workbook.getSheets().limit(3).toList()) {
                sheets.add(sheet.read().stream().map(DataBankPagesTest::texts).toList());
            }
        }
        return sheets;
    }

    @Test
    void the_file_of_an_association_says_under_which_privacy_notice_it_was_interviewed() throws Exception {
        mvc.perform(get(file(ours)).with(user("zbStaff1")))
                .andExpect(content().string(containsString("Deneme aydınlatma metni, sürüm 1")))
                .andExpect(content().string(containsString("href=\"/questionnaires/notices/")));
    }

    private static List<String> texts(Row row) {
        return row.stream()
                .filter(cell -> cell != null && cell.getRawValue() != null)
                .map(cell -> cell.getRawValue())
                .toList();
    }

    private static String file(Interview interview) {
        return "/databank/associations/" + interview.organisation();
    }

    private ResultActions search(String words, String person) throws Exception {
        return mvc.perform(post("/databank/search")
                .param("search", words)
                .param("programme", programme)
                .with(user(person))
                .with(csrf()));
    }

    private ResultActions export(String format, String person) throws Exception {
        return mvc.perform(post("/databank/export")
                .param("format", format)
                .param("programme", programme)
                .with(user(person))
                .with(csrf()));
    }
}
